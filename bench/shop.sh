#!/bin/sh
# shop.sh CLASS ARGUMENTS...: builds the shop's classes with their tests and runs a command that lives among those.
set -e
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"
STAMP=$(find pom.xml ejb/pom.xml ejb/src device-connector -name target -prune -o -type f -exec sha256sum {} + |
    LC_ALL=C sort | sha256sum | cut -c1-12)
CLASSPATH_FILE=bench/target/shop.classpath
if [ "$(cat bench/target/shop.built 2> /dev/null)" != "$STAMP" ]; then
    echo "bench: building the shop's classes and tests"
    mkdir -p bench/target
    mvn -q -B -ntp -Dgates.skip=true -pl ejb -am test-compile \
        org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
        -Dmdep.outputFile="$ROOT/$CLASSPATH_FILE" -Dmdep.includeScope=test
    echo "$STAMP" > bench/target/shop.built
fi
cd ejb
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat "$ROOT/$CLASSPATH_FILE")" "$@"
