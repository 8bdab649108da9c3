# SPDX-License-Identifier: GPL-3.0-or-later
"""What the relay is to reach. (words, figure, most)"""

TARGETS = (
    ("CPU per delivered notice, plain, one shard: ≤ 1.10 × floor", "cpu_per_delivery_plain_vs_floor", 1.10),
    ("… and below nchan", "cpu_per_delivery_plain_vs_nchan", 1.0),
    ("… and below NATS", "cpu_per_delivery_plain_vs_nats", 1.0),
    ("the same, TLS: ≤ 1.35 × a bare OpenSSL loop", "cpu_per_delivery_tls_vs_floor", 1.35),
    ("… and below nchan behind TLS", "cpu_per_delivery_tls_vs_nchan", 1.0),
    ("publish → committed → last desk, two shards: ≤ the floor's time + one commit",
     "publish_to_last_desk_vs_floor_and_commit", 1.0),
    ("a lone message, few desks, without the store: ≤ 25 µs", "cpu_per_lone_message_few", 25),
    ("a lone message, many desks, without the store: ≤ 25 µs", "cpu_per_lone_message", 25),
    ("… and flat: many ≤ 1.3 × few", "cpu_per_lone_message_growth", 1.3),
    ("many idle desks: ≤ 3 % of a core", "idle_cpu", 3),
    ("… and < 1 KB a minute each", "idle_bytes_per_desk", 1024),
    ("memory per idle desk, plain: ≤ 20 KB", "memory_per_desk_plain", 20),
    ("memory per idle desk, TLS: ≤ 45 KB", "memory_per_desk_tls", 45),
    ("all report at once, one message each, in the tally: ≤ 2 s", "answers_in_tally_one_message", 2000),
    ("… three messages each", "answers_in_tally_three_messages", 2000),
    ("relay killed, plain desks all back with the state: ≤ 60 s", "all_back_plain", 60),
    ("… TLS desks", "all_back_tls", 60),
    ("… no shard's loop blocked: ≤ 100 ms (plain)", "loop_block_shard_plain", 100),
    ("… main loop (plain)", "loop_block_main_plain", 100),
    ("… no shard's loop blocked: ≤ 100 ms (TLS)", "loop_block_shard_tls", 100),
    ("… main loop (TLS)", "loop_block_main_tls", 100),
    ("CPU per TLS handshake and upgrade: ≤ 1.3 × nginx", "cpu_per_tls_handshake_vs_nchan", 1.3),
    ("start over a long past: ≤ 3 s", "start_with_long_past", 3),
    ("… a tally of a past notice: ≤ 10 ms", "tally_with_long_past", 10),
    ("… a tally of a live notice: ≤ 10 ms", "tally_of_live_notice_with_long_past", 10),
    ("… a hello until caught up: ≤ 5 ms", "hello_with_long_past", 5),
    ("growth, few → many desks: cost per delivery within 15 %", "cpu_per_delivery_growth", 1.15),
)


def judged(by_key):
    """(words, row, verdict) of every target that was measured. Where there is an interval, all of
    it must lie on one side."""
    for words, figure, most in TARGETS:
        row = by_key.get((figure, "foghorn"))
        if row:
            low = row.value if row.low is None else row.low
            high = row.value if row.high is None else row.high
            yield words, row, ("reached" if high <= most else
                               "**falls short**" if low > most else "not decided")
