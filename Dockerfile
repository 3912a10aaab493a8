FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY bpmn bpmn
COPY src src
# the checks are CI's: an image is built from what already passed them
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Psbom package \
    && cp target/vigie-*.jar vigie.jar \
    && java -Djarmode=tools -jar vigie.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
# by number, so that what runs the image can see that it is not root
RUN useradd --user-group --uid 10001 --no-create-home --home-dir /vigie --shell /usr/sbin/nologin vigie
WORKDIR /vigie
# all of it is root's, and nothing here is written to: run it with a read-only file system and a /tmp in memory.
# From what rarely changes to what changes daily, so that an update downloads little
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001:10001
EXPOSE 8080
# needs nothing that an image of a JRE might leave out one day
HEALTHCHECK --interval=15s --timeout=5s --start-period=2m --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ code _ <&3 && [ \"$code\" = 200 ]"]
# one thread collects garbage: a small heap needs no more, and bookkeeping for several takes 50 MB beside it. It begins
# small, not at a share of the machine's memory, and keeps little room that it does not need. With gigabytes of heap,
# set JDK_JAVA_OPTIONS=-XX:+UseG1GC
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xms96m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40"
# what the compiler has done with goes back to the machine
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
# a rehearsal takes two processes of its own, beside the heap; more options come with JAVA_TOOL_OPTIONS
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "vigie.jar"]
