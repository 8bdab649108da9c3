// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/history_steps.h"

#include <QRandomGenerator>

#include <array>
#include <map>

namespace foghorn::history {

namespace {

using Kind = Step::Kind;

struct Row
{
    Kind kind;
    const char *name;
    std::array<int, 3> weights; // by flavour
};

// Killing is rare beside what people do, but there is little to be found without it.
constexpr std::array rows{
    Row{Kind::Publish, "publish", {9, 8, 9}},
    Row{Kind::Revise, "revise", {20, 20, 18}},
    Row{Kind::Audience, "audience", {9, 8, 7}},
    Row{Kind::End, "end", {4, 5, 4}},
    Row{Kind::Cancel, "cancel", {1, 1, 1}},
    Row{Kind::Again, "publish again", {1, 1, 1}},
    Row{Kind::Stale, "revise too late", {1, 1, 1}},
    Row{Kind::Look, "look", {20, 20, 20}},
    Row{Kind::Open, "open", {4, 4, 3}},
    Row{Kind::Confirm, "confirm", {16, 16, 16}},
    Row{Kind::Close, "close", {8, 7, 5}},
    Row{Kind::Hold, "hold", {3, 3, 2}},
    Row{Kind::Reply, "reply", {3, 3, 2}},
    Row{Kind::Repeat, "repeat a receipt", {2, 2, 2}},
    Row{Kind::Sleep, "sleep", {5, 4, 3}},
    Row{Kind::Wake, "wake", {8, 8, 6}},
    Row{Kind::Unplug, "unplug", {4, 5, 3}},
    Row{Kind::Plug, "plug", {5, 7, 4}},
    Row{Kind::Travel, "travel", {3, 3, 2}},
    Row{Kind::Rename, "rename", {2, 2, 1}},
    Row{Kind::Wait, "wait", {12, 5, 0}},
    Row{Kind::Stop, "stop", {3, 2, 1}},
    Row{Kind::Kill, "kill", {0, 4, 2}},
    Row{Kind::KillBusy, "kill while busy", {0, 0, 5}},
    Row{Kind::Start, "start", {3, 4, 2}},
    Row{Kind::Backup, "backup", {0, 6, 3}},
    Row{Kind::Restore, "restore", {0, 6, 3}},
};

} // namespace

QString toString(Flavour flavour)
{
    switch (flavour) {
    case Flavour::Calm: return QStringLiteral("calm");
    case Flavour::Stormy: return QStringLiteral("stormy");
    case Flavour::Killed: return QStringLiteral("killed");
    }
    return {};
}

QString toString(const Step &step)
{
    for (const Row &row : rows) {
        if (row.kind == step.kind)
            return QStringLiteral("%1 (%2, %3)")
                .arg(QString::fromLatin1(row.name))
                .arg(step.a)
                .arg(step.b);
    }
    return {};
}

QList<Step> randomSteps(Flavour flavour, quint32 seed, int count)
{
    QRandomGenerator dice(seed);
    int total = 0;
    for (const Row &row : rows)
        total += row.weights[size_t(flavour)];
    QList<Step> steps;
    while (steps.size() < count) {
        int drawn = dice.bounded(total);
        for (const Row &row : rows) {
            drawn -= row.weights[size_t(flavour)];
            if (drawn < 0) {
                const quint32 a = dice.generate() % 10'000;
                steps << Step{row.kind, a, dice.generate() % 10'000};
                break;
            }
        }
    }
    return steps;
}

} // namespace foghorn::history
