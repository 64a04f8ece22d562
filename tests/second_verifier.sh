#!/usr/bin/env bash
# A second verifier, written from docs/format.md alone: bash, openssl, sha256sum.
#   second_verifier.sh VAULT [ROOTS.pem]   prints one line a finding; exit 1 where there is one
# With the roots of the time authorities it checks the signatures of the time stamps, too.
set -u
export LC_ALL=C
vault=${1%/} roots=${2-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
findings=0
declare -A listed retired grew peaks
form='^\{"body":(.*),"boot":"[^"]*","kid":"([0-9a-f]{16})","mono_ms":[0-9]+,"prev":"([0-9a-f]{64})","seq":([0-9]+),"station":"[^"]*","type":"([a-z._]+)","v":1,"wall_ms":([0-9]+)\}$'

found() { findings=$((findings + 1)); echo "$1"; }
sha() { sha256sum | head -c 64; }
field() { [[ $1 =~ \"$2\":\"([^\"]*)\" ]] && printf '%s' "${BASH_REMATCH[1]}"; }
number() { [[ $1 =~ \"$2\":([0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}"; }
node() { printf "\\x01$(sed 's/../\\x&/g' <<<"$1$2")" | sha; } # LEFT RIGHT, hex: a node of the tree

believe() { # the raw public key, base64, becomes the one that signs from now on
    printf '%s' "$1" | base64 -d >"$work/raw" 2>/dev/null
    { printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; cat "$work/raw"; } >"$work/key"
    kid=$(sha <"$work/raw") kid=${kid:0:16}
}

signed() { # PREFIX TEXT SIGNATURE
    printf '%s\n%s' "$1" "$2" >"$work/text"
    printf '%s' "$3" | base64 -d >"$work/sig" 2>/dev/null || return 1
    [ "$(base64 -w0 <"$work/sig")" = "$3" ] || return 1
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/text" \
        -sigfile "$work/sig" >/dev/null 2>&1
}

files() { # SESSION FOLDER JSON: every {…} in it that names a file with its hash, as sealed or as adopted
    grep -oE '\{[^{}]*"sha256":[^{}]*\}' <<<"$3" | while IFS= read -r one; do
        [[ $one =~ \"purged_ms\":[0-9] ]] && continue
        [[ $one =~ \"(bytes|size_bytes)\":([0-9]+) ]]
        local bytes=${BASH_REMATCH[2]} name
        name=$(field "$one" file) || name=$(field "$one" path) name=${name##*/}
        printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$name" "$bytes" "$(field "$one" sha256)"
    done >>"$work/files"
}

root_at() { # the root over the first $1 entries
    local -a roots=(${peaks[$1]-}) && local root=${roots[-1]-} at
    for ((at = ${#roots[@]} - 2; at >= 0; at--)); do root=$(node "${roots[at]}" "$root"); done
    printf '%s' "$root"
}

# ---------------------------------------------------------------- every line of every day, by number

: >"$work/lines" >"$work/files"
while IFS= read -r -d '' day; do
    listed["$day"]=1
    bytes=0 count=0
    while IFS= read -r line; do
        bytes=$((bytes + ${#line} + 1)) count=$((count + 1)) seq=0
        [[ $line =~ \"seq\":([0-9]+),\"station\" ]] && seq=${BASH_REMATCH[1]}
        printf '%020d\t%s\t%s\n' "$((10#$seq))" "${day#"$vault"/}" "$line" >>"$work/lines"
    done <"$day" 2>/dev/null
    [ "$bytes" -eq "$(stat -c %s "$day")" ] && [ "$count" -gt 0 ] || found "$day: holds bytes that are no line"
done < <(find "$vault" -mindepth 4 -maxdepth 4 -type f -name ledger.jsonl -print0 2>/dev/null)

kid='' first='' next=1 tree=() prev=$(printf '0%.0s' {1..64})
while IFS=$'\t' read -r _ day line; do
    e=${line#'{"e":'} e=${e%??????????????????????????????????????????????????????????????????????????????????????????????????}
    sig=${line:$((${#line} - 90)):88}
    if [ "$line" != "{\"e\":$e,\"sig\":\"$sig\"}" ] || ! [[ $e =~ $form ]]; then
        found "$day: a line that is no entry" && continue
    fi
    body=${BASH_REMATCH[1]} by=${BASH_REMATCH[2]} before=${BASH_REMATCH[3]} seq=${BASH_REMATCH[4]} type=${BASH_REMATCH[5]} at=${BASH_REMATCH[6]}
    [ "$seq" = "$next" ] || found "entry $seq follows entry $((next - 1))"
    [ "$before" = "$prev" ] || found "entry $seq does not continue the one before"
    [ "$day" = "$(date -u -d "@$((at / 1000))" +%Y/%m/%d)/ledger.jsonl" ] || found "entry $seq stands on another day"
    if [ "$type" = genesis ]; then
        [ "$seq" = 1 ] || found "entry $seq brings a key that nobody vouches for"
        believe "$(field "$body" public)"
    fi
    [ "$by" = "$kid" ] && signed packlog-entry-v1 "$e" "$sig" || found "entry $seq is not signed by the station"
    prev=$(printf '%s' "$e" | sha) next=$((seq + 1))
    [ "$seq" = 1 ] && first=$prev
    tree+=("$({ printf '\0'; printf '%s' "$e"; } | sha)")
    for ((joins = seq; joins % 2 == 0; joins /= 2)); do
        last=$(node "${tree[-2]}" "${tree[-1]}") tree=("${tree[@]:0:${#tree[@]}-2}" "$last")
    done
    peaks[$seq]=${tree[*]}
    case $type in
    key.rotate)
        old=$kid
        believe "$(field "$body" public)"
        signed packlog-rotate-v1 "$old" "$(field "$body" proof)" || found "entry $seq hands over to a key that did not sign"
        ;;
    time.head | time.anchor)
        size=$(number "$body" size) root=$(field "$body" root)
        [ "$(root_at "$size")" = "$root" ] || found "entry $seq was made over other entries"
        [ "$type" = time.head ] && continue
        file=${vault%/*}/$(field "$body" path) listed["$file"]=1
        if [ ! -f "$file" ] || [ "$(sha <"$file")" != "$(field "$body" sha256)" ]; then
            found "$file is missing or altered"
        elif [ -n "$roots" ] && [[ $body != *'"at_ms":null'* ]]; then
            printf 'packlog-anchor-v1\n{"root":"%s","size":%s}' "$root" "$size" >"$work/stamped"
            openssl ts -verify -data "$work/stamped" -in "$file" -CAfile "$roots" >/dev/null 2>&1 ||
                found "$file: no root given stands behind this time stamp"
        fi
        ;;
    session.seal | session.adopt | part.seal | media.derived)
        session=$(field "$body" session) about=${body##*\"row\":\{}
        path=$(field "$about" path) && [[ $path == vault/* ]] || continue
        [ "$type" = media.derived ] ||
            printf '%s\t%s\tmanifest.json\t-\t%s\n' "$session" "$path" "$(field "$about" manifest_sha256)" >>"$work/files"
        files "$session" "$path" "$body"
        ;;
    media.segment)
        grew["$(field "$body" session)/$(field "$body" file)"]+="$(number "$body" from) $(number "$body" to) $(field "$body" sha256) "
        ;;
    media.deleted)
        session=$(field "$body" session)
        while IFS= read -r one; do retired["$session/$(field "$one" file)"]=1; done < <(grep -oE '\{"file":[^{}]*\}' <<<"$body")
        ;;
    esac
done < <(sort -s -k1,1 "$work/lines")
[ "$next" -gt 1 ] || found "there is no ledger"
listed["$vault/vault.json"]=1
printf '{"first_entry":"%s","format":1}\n' "$first" | cmp -s - "$vault/vault.json" || found "$vault/vault.json is not this ledger's mark"

# ---------------------------------------------------------------- every file that was sealed, and no other

while IFS=$'\t' read -r session path name bytes sum; do
    file=${vault%/*}/$path/$name
    [ -n "${retired["$session/$name"]-}" ] && continue
    listed["$file"]=1
    if [ ! -f "$file" ] || [ -L "$file" ]; then
        found "$file is missing"
    elif [ "$bytes" != - ] && [ "$(stat -c %s "$file")" != "$bytes" ]; then
        found "$file has another length"
    else
        [ "$(sha <"$file")" = "$sum" ] || found "$file is altered"
        set -- ${grew["$session/$name"]-}
        while [ $# -ge 3 ]; do # bytes $1 to $2, hashed while it grew
            [ "$(tail -c "+$(($1 + 1))" "$file" | head -c "$(($2 - $1))" | sha)" = "$3" ] || found "$file is not what grew"
            shift 3
        done
    fi
done <"$work/files"
while IFS= read -r -d '' file; do
    [ -n "${listed["$file"]-}" ] || found "$file: nobody sealed this"
done < <(find "$vault" ! -type d -print0)

echo "$((next - 1)) entries, $findings findings"
[ "$findings" -eq 0 ]
