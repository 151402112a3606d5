#!/bin/sh
# Removes what install.sh put there; projects, settings and pictures stay.
set -eu
library=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$library/../.." && pwd)
# Removes a folder and those above it that are empty then, up to the prefix.
remove_empty() {
    folder="$1"
    while [ "$folder" != "$prefix" ] && rmdir "$folder" 2> /dev/null; do
        folder=$(dirname "$folder")
    done
}
while IFS= read -r file; do
    rm -f "$prefix/share/$file"
    remove_empty "$(dirname "$prefix/share/${file#./}")"
done < "$library/installed-files"
rm -f "$prefix/bin/revdeconv" "$prefix/bin/revdeconv-gui"
rm -rf "$library"
remove_empty "$prefix/bin"
remove_empty "$prefix/lib"
for tool in "update-desktop-database $prefix/share/applications" "update-mime-database $prefix/share/mime"; do
    # shellcheck disable=SC2086,SC2015
    command -v "${tool%% *}" > /dev/null 2>&1 && [ -d "${tool##* }" ] && $tool > /dev/null 2>&1 || true
done
echo "Reverse Deconvolution was removed from $prefix"
