#!/bin/sh
# bench.sh [--server] CLASS ARGUMENTS...: builds what a command of the bench needs and runs it.
set -e
ROOT=$(cd "$(dirname "$0")/.." && pwd)
HERE=$PWD

SERVER=false
if [ "$1" = "--server" ]; then SERVER=true; shift; fi

cd "$ROOT"
if [ "$SERVER" = true ]; then ./run --build; fi

STAMP=$(find bench/pom.xml bench/src pom.xml -type f -exec sha256sum {} + | LC_ALL=C sort | sha256sum | cut -c1-12)
if [ "$(cat bench/target/built 2> /dev/null)" != "$STAMP" ]; then
    echo "bench: building"
    mvn -q -B -ntp -DskipTests -Dgates.skip=true -pl bench package
    echo "$STAMP" > bench/target/built
fi

cd "$HERE"
exec java -Xmx512m -Dbench.root="$ROOT" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -cp "$ROOT/bench/target/classes:$ROOT/bench/target/lib/*" "$@"
