#!/bin/sh
# Installs Reverse Deconvolution into the home folder, or where --prefix says. Run by the .run file.
set -eu
prefix="${REVDECONV_PREFIX:-$HOME/.local}"
while [ $# -gt 0 ]; do
    case "$1" in
        --prefix) prefix="$2"; shift 2 ;;
        --prefix=*) prefix="${1#*=}"; shift ;;
        *) echo "usage: [--prefix FOLDER]   (default: $HOME/.local)" >&2; exit 2 ;;
    esac
done
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share"
rm -rf "$prefix/lib/revdeconv"
cp -R "$here/lib/revdeconv" "$prefix/lib/revdeconv"
cp "$here/uninstall.sh" "$prefix/lib/revdeconv/uninstall.sh"
chmod 755 "$prefix/lib/revdeconv/uninstall.sh"
for name in revdeconv revdeconv-gui; do
    ln -sf "../lib/revdeconv/$name" "$prefix/bin/$name"
done
(cd "$here/share" && find . -type f) > "$prefix/lib/revdeconv/installed-files"
cp -R "$here/share/." "$prefix/share/"
# A menu entry finds the program even where the folder is not on the path.
desktop="$prefix/share/applications/revdeconv-gui.desktop"
sed -i "s|^Exec=.*|Exec=\"$prefix/bin/revdeconv-gui\" %F|; s|^TryExec=.*|TryExec=$prefix/bin/revdeconv-gui|" "$desktop"
# Where a tool is missing, the desktop looks for itself.
if_there() {
    ! command -v "$1" > /dev/null 2>&1 || "$@" > /dev/null 2>&1 || true
}
if_there update-desktop-database "$prefix/share/applications"
if_there update-mime-database "$prefix/share/mime"
if_there gtk-update-icon-cache -q -t "$prefix/share/icons/hicolor"
echo "Installed in $prefix. Start it from the menu, or with $prefix/bin/revdeconv-gui"
echo "Remove it with $prefix/lib/revdeconv/uninstall.sh"
