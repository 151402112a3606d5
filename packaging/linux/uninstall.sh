#!/bin/sh
# Removes what install.sh put there; projects, settings and pictures stay.
set -eu
library=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$library/../.." && pwd)
share="$prefix/share"
# Removes a folder and those above it that are empty then, up to the prefix.
remove_empty() {
    folder="$1"
    while [ "$folder" != "$prefix" ] && rmdir "$folder" 2> /dev/null; do
        folder=$(dirname "$folder")
    done
}
# Where a tool or its folder is missing, there is nothing to tell.
if_there() {
    ! command -v "$1" > /dev/null 2>&1 || [ ! -d "$2" ] || "$@" > /dev/null 2>&1 || true
}
while IFS= read -r file; do
    rm -f "$share/$file"
done < "$library/installed-files"
if_there update-mime-database "$share/mime"
if_there update-desktop-database "$share/applications"
# What these tools make out of the files of a folder goes with the last of them.
if [ -z "$(ls -A "$share/mime/packages" 2> /dev/null)" ]; then
    for made in XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version; do
        rm -f "$share/mime/$made"
    done
fi
for cache in applications/mimeinfo.cache icons/hicolor/icon-theme.cache; do
    folder="$share/$(dirname "$cache")"
    if [ -f "$share/$cache" ] && [ -z "$(find "$folder" -type f ! -path "$share/$cache")" ]; then
        rm -f "$share/$cache"
    fi
done
while IFS= read -r file; do
    folder="$share/${file#./}"
    remove_empty "$(dirname "$folder")"
done < "$library/installed-files"
for folder in mime/application mime applications icons/hicolor; do
    remove_empty "$share/$folder"
done
rm -f "$prefix/bin/revdeconv" "$prefix/bin/revdeconv-gui"
rm -rf "$library"
remove_empty "$prefix/bin"
remove_empty "$prefix/lib"
echo "Reverse Deconvolution was removed from $prefix"
