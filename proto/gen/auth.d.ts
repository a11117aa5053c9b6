// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace moby {
  namespace filesync {
    namespace v1 {
      /** Fields of {@linkcode CredentialsRequest}. */
      interface ICredentialsRequest {
        Host?: string | null;
      }
      /** The message `moby.filesync.v1.CredentialsRequest`. */
      class CredentialsRequest {
        Host: string;
        constructor(properties?: ICredentialsRequest);
        static encode(message: ICredentialsRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsRequest;
      }
      /** Fields of {@linkcode CredentialsResponse}. */
      interface ICredentialsResponse {
        Username?: string | null;
        /** A password, or with an empty name a refresh token. */
        Secret?: string | null;
      }
      /** Both empty: none. */
      class CredentialsResponse {
        Username: string;
        /** A password, or with an empty name a refresh token. */
        Secret: string;
        constructor(properties?: ICredentialsResponse);
        static encode(message: ICredentialsResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CredentialsResponse;
      }
      /** Fields of {@linkcode FetchTokenRequest}. */
      interface IFetchTokenRequest {
        ClientID?: string | null;
        Host?: string | null;
        /** The URL of the token server. */
        Realm?: string | null;
        Service?: string | null;
        Scopes?: string[] | null;
      }
      /** The message `moby.filesync.v1.FetchTokenRequest`. */
      class FetchTokenRequest {
        ClientID: string;
        Host: string;
        /** The URL of the token server. */
        Realm: string;
        Service: string;
        Scopes: string[];
        constructor(properties?: IFetchTokenRequest);
        static encode(message: IFetchTokenRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenRequest;
      }
      /** Fields of {@linkcode FetchTokenResponse}. */
      interface IFetchTokenResponse {
        Token?: string | null;
        /** Seconds; 0 lets the daemon take its default. */
        ExpiresIn?: number | bigint | null;
        /** Seconds since 1970; 0 is now. */
        IssuedAt?: number | bigint | null;
      }
      /** The message `moby.filesync.v1.FetchTokenResponse`. */
      class FetchTokenResponse {
        Token: string;
        /** Seconds; 0 lets the daemon take its default. */
        ExpiresIn: number;
        /** Seconds since 1970; 0 is now. */
        IssuedAt: number;
        constructor(properties?: IFetchTokenResponse);
        static encode(message: IFetchTokenResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): FetchTokenResponse;
      }
      /** Fields of {@linkcode GetTokenAuthorityRequest}. */
      interface IGetTokenAuthorityRequest {
        Host?: string | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityRequest`. */
      class GetTokenAuthorityRequest {
        Host: string;
        Salt: Uint8Array;
        constructor(properties?: IGetTokenAuthorityRequest);
        static encode(message: IGetTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityRequest;
      }
      /** Fields of {@linkcode GetTokenAuthorityResponse}. */
      interface IGetTokenAuthorityResponse {
        /** Ed25519. */
        PublicKey?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.GetTokenAuthorityResponse`. */
      class GetTokenAuthorityResponse {
        /** Ed25519. */
        PublicKey: Uint8Array;
        constructor(properties?: IGetTokenAuthorityResponse);
        static encode(message: IGetTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): GetTokenAuthorityResponse;
      }
      /** Fields of {@linkcode VerifyTokenAuthorityRequest}. */
      interface IVerifyTokenAuthorityRequest {
        Host?: string | null;
        Payload?: Uint8Array | null;
        Salt?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityRequest`. */
      class VerifyTokenAuthorityRequest {
        Host: string;
        Payload: Uint8Array;
        Salt: Uint8Array;
        constructor(properties?: IVerifyTokenAuthorityRequest);
        static encode(message: IVerifyTokenAuthorityRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityRequest;
      }
      /** Fields of {@linkcode VerifyTokenAuthorityResponse}. */
      interface IVerifyTokenAuthorityResponse {
        Signed?: Uint8Array | null;
      }
      /** The message `moby.filesync.v1.VerifyTokenAuthorityResponse`. */
      class VerifyTokenAuthorityResponse {
        Signed: Uint8Array;
        constructor(properties?: IVerifyTokenAuthorityResponse);
        static encode(message: IVerifyTokenAuthorityResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): VerifyTokenAuthorityResponse;
      }
    }
  }
}
