#!/bin/sh
# Removes what install.sh put there; projects, settings and pictures stay.
set -eu
library=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$library/../.." && pwd)
while IFS= read -r file; do
    rm -f "$prefix/share/$file"
done < "$library/installed-files"
rm -f "$prefix/bin/revdeconv" "$prefix/bin/revdeconv-gui"
rm -rf "$library"
for folder in share/applications share/metainfo share/mime share/man share/icons share bin lib; do
    [ -d "$prefix/$folder" ] && find "$prefix/$folder" -depth -type d -empty -delete 2> /dev/null || true
done
for tool in "update-desktop-database $prefix/share/applications" "update-mime-database $prefix/share/mime"; do
    # shellcheck disable=SC2086
    command -v "${tool%% *}" > /dev/null 2>&1 && [ -d "${tool##* }" ] && $tool > /dev/null 2>&1 || true
done
echo "Reverse Deconvolution was removed from $prefix"
