; The Windows installer: for one user, without an administrator. Made by `packaging/dev.py build` on Windows, which calls
; makensis (NSIS 3.08 or newer, also on Linux) with
;   VERSION   the program's version
;   NUMBERS   the same as four numbers
;   PAYLOAD   the one-folder build of a Windows machine
;   OUTPUT    the installer to write
;   ICON      its icon
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "say -DVERSION=x.y.z"
!endif
!ifndef PAYLOAD
  !error "say -DPAYLOAD=the folder with revdeconv-gui.exe in it"
!endif
!ifndef NUMBERS
  !error "say -DNUMBERS=x.y.z.0"
!endif
!ifndef OUTPUT
  !error "say -DOUTPUT=the installer to write"
!endif

!define NAME "Reverse Deconvolution"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\revdeconv"
!define PROJECT "revdeconv.project"

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\revdeconv"
InstallDirRegKey HKCU "Software\revdeconv" "folder"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "The revdeconv_gui developers, MIT licence"

!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!define MUI_FINISHPAGE_RUN "$INSTDIR\revdeconv-gui.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Vietnamese"

; A program that runs cannot be replaced or removed. Windows lets its file be renamed, but not be opened for writing.
!macro NOT_RUNNING PREFIX
Function ${PREFIX}NotRunning
  IfFileExists "$INSTDIR\revdeconv-gui.exe" 0 free
  again:
  ClearErrors
  FileOpen $0 "$INSTDIR\revdeconv-gui.exe" a
  IfErrors 0 closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is running. Close it and try again." /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  closed:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro NOT_RUNNING ""
!insertmacro NOT_RUNNING "un."

Section "Program" Program
  SectionIn RO
  SetShellVarContext current
  Call NotRunning
  ; What an older version left there must not be mixed in. Only the program's own folder is removed.
  IfFileExists "$INSTDIR\revdeconv-gui.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\revdeconv-gui.exe"

  WriteRegStr HKCU "Software\revdeconv" "folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.revdeconv" "" "${PROJECT}"
  WriteRegStr HKCU "Software\Classes\${PROJECT}" "" "${NAME} project"
  WriteRegStr HKCU "Software\Classes\${PROJECT}\DefaultIcon" "" "$INSTDIR\revdeconv-gui.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROJECT}\shell\open\command" "" '"$INSTDIR\revdeconv-gui.exe" "%1"'
  ; Filters are JSON, which belongs to other programs: offered under "Open with" only.
  WriteRegStr HKCU "Software\Classes\Applications\revdeconv-gui.exe\shell\open\command" "" '"$INSTDIR\revdeconv-gui.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\revdeconv-gui.exe\SupportedTypes" ".json" ""

  WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\revdeconv-gui.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "The revdeconv_gui developers"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  Call un.NotRunning
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\revdeconv-gui.exe"
  Delete "$INSTDIR\revdeconv.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\Classes\${PROJECT}"
  ReadRegStr $0 HKCU "Software\Classes\.revdeconv" ""
  StrCmp $0 "${PROJECT}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.revdeconv"
  DeleteRegKey HKCU "Software\Classes\Applications\revdeconv-gui.exe"
  DeleteRegKey HKCU "Software\revdeconv"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
