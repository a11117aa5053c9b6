/** What the shells load, each in its own language. All ask `bkit __complete`. */

/** Shells that can complete command lines of bkit. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/** A shell of {@linkcode SHELLS}. */
export type Shell = typeof SHELLS[number];

/** Returns the script for a shell. */
export function script(shell: Shell): string {
  return SCRIPTS[shell];
}

const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Completes command lines of bkit in bash.
_bkit() {
  local line=\${COMP_LINE:0:COMP_POINT} words=() word trimmed i
  # bash splits words at = and :, which are parts of words here.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    trimmed=\${line#"\${line%%[![:space:]]*}"}
    word=\${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && word=$trimmed
    if ((i == 0)) || [[ $trimmed != "$line" ]]; then
      words+=("$word")
    else
      words[\${#words[@]} - 1]+=$word
    fi
    line=\${trimmed#"$word"}
  done
  local current=\${words[\${#words[@]} - 1]} tail path prefix reply
  # Only what follows the last of these characters is replaced.
  tail=$current
  [[ $COMP_WORDBREAKS == *=* ]] && tail=\${tail##*=}
  [[ $COMP_WORDBREAKS == *:* ]] && tail=\${tail##*:}
  [[ $COMP_WORDBREAKS == *@* ]] && tail=\${tail##*@}
  local head=\${current%"$tail"}
  COMPREPLY=()
  while IFS= read -r reply; do
    case $reply in
      ':files '* | ':directories '*)
        prefix=\${reply#* }
        compopt -o filenames 2>/dev/null
        local kind=-f
        [[ $reply == ':directories '* ]] && kind=-d
        while IFS= read -r path; do
          path=$prefix$path
          COMPREPLY+=("\${path#"$head"}")
        done < <(compgen "$kind" -- "\${current#"$prefix"}")
        ;;
      :open) compopt -o nospace 2>/dev/null ;;
      *)
        reply=\${reply%%$'\\t'*}
        COMPREPLY+=("\${reply#"$head"}")
        ;;
    esac
  done < <(bkit __complete "\${words[@]:1}" 2>/dev/null </dev/null)
}
complete -F _bkit bkit
`,
  zsh: `#compdef bkit
# Completes command lines of bkit in zsh.
_bkit() {
  local -a items
  local reply text kind prefix
  local -a suffix
  for reply in "\${(@f)$(bkit __complete "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)}"; do
    case $reply in
      ':files '*) kind=files prefix=\${reply#* } ;;
      ':directories '*) kind=directories prefix=\${reply#* } ;;
      :open) suffix=(-S '') ;;
      '') ;;
      *$'\\t'*)
        text=\${reply%%$'\\t'*}
        items+=("\${text//:/\\\\:}:\${reply#*$'\\t'}")
        ;;
      *) items+=("\${reply//:/\\\\:}") ;;
    esac
  done
  local found=1
  if (( \${#items} )); then
    _describe -V bkit items "\${suffix[@]}" && found=0
  fi
  if [[ -n $kind ]]; then
    compset -p \${#prefix}
    if [[ $kind == directories ]]; then
      _files -/ && found=0
    else
      _files && found=0
    fi
  fi
  return found
}
if [[ \${funcstack[1]} == _bkit ]]; then
  _bkit "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _bkit bkit
fi
`,
  fish: `# Completes command lines of bkit in fish.
function __bkit_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for reply in (bkit __complete $words[2..-1] "$current" 2>/dev/null </dev/null)
        switch $reply
            case ':files *' ':directories *'
                set -l prefix (string replace -r '^:\\w+ ' '' -- $reply)
                set -l start (math (string length -- "$prefix") + 1)
                set -l rest (string sub -s $start -- "$current")
                set -l paths
                if string match -q ':files *' -- $reply
                    set paths (__fish_complete_path "$rest")
                else
                    set paths (__fish_complete_directories "$rest" '')
                end
                for path in $paths
                    echo -- $prefix$path
                end
            case ':open'
            case '*'
                echo -- $reply
        end
    end
end
complete -c bkit -f -a '(__bkit_complete)'
`,
};
