#!/bin/sh
# Signs "Reverse Deconvolution.app" and packs it as a .dmg; notarises both where a profile is named. On macOS only.
#   IDENTITY="Developer ID Application: ..." NOTARY_PROFILE=name packaging/macos/make_dmg.sh VERSION
# IDENTITY is "-" (signed for this machine only) where nothing else is said. NOTARY_PROFILE is made once by
#   xcrun notarytool store-credentials name --apple-id ... --team-id ...
set -eu
version="$1"
root=$(cd "$(dirname "$0")/../.." && pwd)
app="$root/build/folder/Reverse Deconvolution.app"
dmg="$root/dist/revdeconv-$version-arm64.dmg"
identity="${IDENTITY:--}"
entitlements="$root/packaging/macos/entitlements.plist"
mkdir -p "$root/dist"

# Apple's time stamps are for its certificates alone.
sign() {
    if [ "$identity" = - ]; then
        codesign --force --timestamp=none --sign - "$@"
    else
        codesign --force --timestamp --sign "$identity" "$@"
    fi
}

# Inside out: every library first, then the programs, then the whole.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print |
    while IFS= read -r library; do sign --options runtime "$library"; done
sign --options runtime --entitlements "$entitlements" "$app/Contents/MacOS/revdeconv-gui"
sign --options runtime --entitlements "$entitlements" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -a "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Reverse Deconvolution" -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$dmg"
sign "$dmg"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
    spctl --assess --type open --context context:primary-signature --verbose "$dmg"
fi
echo "$dmg"
