@echo off
rem Starts autogen with the JVM of JAVA_HOME, else the one on PATH. AUTOGEN_OPTS holds further options for that JVM.
setlocal
for %%i in ("%~dp0..") do set "AUTOGEN_HOME=%%~fi"
set "AUTOGEN_JAVA=java.exe"
if defined JAVA_HOME set "AUTOGEN_JAVA=%JAVA_HOME%\bin\java.exe"
"%AUTOGEN_JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo autogen: no Java found. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
"%AUTOGEN_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto %AUTOGEN_OPTS% "-Dautogen.home=%AUTOGEN_HOME%" -jar "%AUTOGEN_HOME%\lib\autogen-cli.jar" %*
exit /b %ERRORLEVEL%
