@echo off
rem Starts autogen with the JVM of JAVA_HOME, else the one on PATH. AUTOGEN_OPTS holds further options for that JVM.
rem Where the caller's cmd expands late, an exclamation mark in an argument would be lost.
setlocal EnableExtensions DisableDelayedExpansion
rem Only in a subroutine does cmd tell for sure where this file is: a name in quotes that it found on PATH counts as one in the current directory.
call :home
goto run

:home
set "AUTOGEN_HOME=%~dp0.."
exit /b 0

:run
set "AUTOGEN_JAVA=java.exe"
rem Some have quotes in JAVA_HOME, because there is a space in it.
if defined JAVA_HOME set "AUTOGEN_JAVA=%JAVA_HOME:"=%\bin\java.exe"
rem No variable between parentheses: a parenthesis in it, as of "Program Files (x86)", would end them.
if defined JAVA_HOME if not exist "%AUTOGEN_JAVA%" (
    echo autogen: there is no bin\java.exe in JAVA_HOME. Set it to a JDK 17 or newer. 1>&2
    exit /b 1
)
rem An option that no Java before 16 knows.
"%AUTOGEN_JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 (
    echo autogen: no Java 17 or newer found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
rem With the console of java.base, Java knows whether this is a terminal. The last command, so that its exit code is that of this file.
"%AUTOGEN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Djdk.console=java.base %AUTOGEN_OPTS% "-Dautogen.home=%AUTOGEN_HOME%" -jar "%AUTOGEN_HOME%\lib\autogen-cli.jar" %*
