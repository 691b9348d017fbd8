#!/usr/bin/env bash
# Accounts, and what each may do, on a broker that lets nobody do what nobody has allowed.
set -euo pipefail

usage() {
    cat >&2 <<'TEXT'
access.sh add account NAME             its password is read from standard input; a known one gets it anew
access.sh remove account NAME
access.sh add rights services          those of support, pd and planning
access.sh add rights integrator NAME   those of the account integrator-NAME
access.sh remove rights ...

KAFKA_SERVER is host:port of a broker, KAFKA_CLIENT the client.properties of an operator, and Kafka's
own scripts are on the PATH.
TEXT
    exit 2
}

# --- rights
services() {
    may support "Create DescribeConfigs Read Write" topic trivium.support.{detection,recurrences}
    may support "Create DescribeConfigs Write" topic trivium.support.{tickets,directory}
    # dead letters and retries
    may support "Create Read Write" topic trivium.support.detection.support-detection.dlt
    may support "Create Read Write" topic trivium.support.recurrences.support-recurrences.retry
    may support "Create Write" topic trivium.support.recurrences.support-recurrences.dlt
    # what the detector keeps at the broker; Delete is for rebuilds, here and below
    may support "Create Delete DescribeConfigs Read Write" topics-starting support-detection-
    may support "Describe Write" transactions-starting support-detection-
    may support "Delete Read" group support-detection support-recurrences
    may support "Read" group support-detection-letters
    desk pd planning
    desk planning pd
}

# A desk of suggestions, and the other desk.
desk() {
    local heard=(trivium.support.recurrences trivium.support.directory "trivium.$2.suggestions")
    may "$1" "Create DescribeConfigs Write" topic "trivium.$1.suggestions"
    may "$1" "Create DescribeConfigs Read" topic "${heard[@]}"
    may "$1" "Create Write" topic "${heard[@]/%/.$1-suggestions.dlt}"
    may "$1" "Create Read Write" topic "${heard[@]/%/.$1-suggestions.retry}"
    may "$1" "Delete Read" group "$1-suggestions"
}

# Its group bears its name, further ones its name and a dot: no name of another can begin so.
integrator() {
    may "integrator-$1" "Read" topic trivium.support.{tickets,recurrences,directory}
    may "integrator-$1" "Read" topic trivium.{pd,planning}.suggestions
    may "integrator-$1" "Read" group "integrator-$1"
    may "integrator-$1" "Read" groups-starting "integrator-$1."
}
# --- end of rights

# may ACCOUNT "OPERATION ..." KIND NAME ...; each of them implies Describe
may() {
    local operation name options=(--allow-principal "User:$1")
    for operation in $2; do
        options+=(--operation "$operation")
    done
    for name in "${@:4}"; do
        case $3 in
            topic | topics-starting) options+=(--topic "$name") ;;
            group | groups-starting) options+=(--group "$name") ;;
            transactions-starting) options+=(--transactional-id "$name") ;;
        esac
    done
    if [[ $3 == *-starting ]]; then
        options+=(--resource-pattern-type prefixed)
    fi
    kafka-acls.sh "${broker[@]}" "${change[@]}" "${options[@]}"
}

# A password is in no argument, where every user of the machine could read it.
account() {
    local password
    if [[ ${change[0]} == --add ]]; then
        # the last line of a file may have no end
        IFS= read -r password || [[ -n $password ]]
        kafka-configs.sh "${broker[@]}" --alter --entity-type users --entity-name "$1" \
            --add-config-file <(printf 'SCRAM-SHA-512=password=%s\n' "$password")
    else
        kafka-configs.sh "${broker[@]}" --alter --entity-type users --entity-name "$1" \
            --delete-config SCRAM-SHA-512
    fi
}

named() {
    [[ $1 =~ ^[a-z0-9]([a-z0-9-]*[a-z0-9])?$ ]] || usage
}

[[ -n ${KAFKA_SERVER:-} && -n ${KAFKA_CLIENT:-} ]] || usage
broker=(--bootstrap-server "$KAFKA_SERVER" --command-config "$KAFKA_CLIENT")
case ${1:-} in
    add) change=(--add) ;;
    remove) change=(--remove --force) ;;
    *) usage ;;
esac
case "${2:-} ${3:-}" in
    "account "?*) named "$3" && account "$3" ;;
    "rights services") services ;;
    "rights integrator") named "${4:-}" && integrator "$4" ;;
    *) usage ;;
esac
