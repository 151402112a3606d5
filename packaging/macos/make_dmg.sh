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

# Inside out: every library first, then the programs, then the whole.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$identity"
for program in "$app/Contents/MacOS/"*; do
    codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$identity" "$program"
done
codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$identity" "$app"
codesign --verify --deep --strict --verbose=2 "$app"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Reverse Deconvolution" -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$dmg"
codesign --force --timestamp --sign "$identity" "$dmg"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
    spctl --assess --type open --context context:primary-signature --verbose "$dmg"
fi
echo "$dmg"
