@echo off
rem Starts autogen with the JVM of JAVA_HOME, else the one on PATH. AUTOGEN_OPTS holds further options for that JVM.
setlocal
for %%i in ("%~dp0..") do set "AUTOGEN_HOME=%%~fi"
set "AUTOGEN_JAVA=java.exe"
rem Some have quotes in JAVA_HOME, because there is a space in it.
if defined JAVA_HOME set "AUTOGEN_JAVA=%JAVA_HOME:"=%\bin\java.exe"
rem No variable between parentheses: a parenthesis in it, as of "Program Files (x86)", would end them.
if defined JAVA_HOME if not exist "%AUTOGEN_JAVA%" (
    echo autogen: there is no bin\java.exe in JAVA_HOME. Set it to a JDK 17 or newer. 1>&2
    exit /b 1
)
"%AUTOGEN_JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo autogen: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
"%AUTOGEN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %AUTOGEN_OPTS% "-Dautogen.home=%AUTOGEN_HOME%" -jar "%AUTOGEN_HOME%\lib\autogen-cli.jar" %*
exit /b %ERRORLEVEL%
