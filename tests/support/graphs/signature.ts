/** A file, an OpenPGP key that was made for it, and its signature. */
export const SIGNED = {
  content: "a file\n",
  publicKey: `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawwAohYJKwYBBAHaRw8BAQdAHVEke0/vpHS7TZkOKPepZhL1cOiHYOzvrVfj
ZE6hgUG0CmJraXQgdGVzdHOIkAQTFggAOBYhBIgtDlF5ytexFge49WKE2mEy2/53
BQJrDACiAhsDBQsJCAcCBhUKCQgLAgQWAgMBAh4BAheAAAoJEGKE2mEy2/5313sB
AMtf7j0CNfM/CMH0qpRtGGompjZW7fYUe2uIAWIWY1sCAP0QqznCFjr6xSrv9axM
4cshyQEAEbW25Ul5Vt+AFZ1PCw==
=8RQL
-----END PGP PUBLIC KEY BLOCK-----
`,
  signature: `-----BEGIN PGP SIGNATURE-----

iHUEABYIAB0WIQSILQ5RecrXsRYHuPVihNphMtv+dwUCawwAogAKCRBihNphMtv+
d4Z5AP9w4mzilhOsJAjRfGrXZKqSaXXYDLRcwyth3JXq1n46eAEAsLNiCui+0bxV
JqUQLrLud0l/6T743vsDvSg+8VL3/gk=
=qicU
-----END PGP SIGNATURE-----
`,
} as const;
