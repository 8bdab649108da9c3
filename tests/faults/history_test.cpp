// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of a whole organisation, lived by a real relay and real desks and told by a model of
// rules 1 to 8: the two must agree after every step.
//   faults_history_test                                  the short form
//   faults_history_test --histories N --seed S [--steps K] [--flavour calm|stormy|killed]
#include "tests/faults/history_run.h"

#include <QCommandLineParser>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace foghorn;
using namespace foghorn::history;

namespace {

constexpr auto shrinkingTime = 60s;

struct Told
{
    QString difference; // empty: none
    int steps = 0;      // that did something
};

std::optional<QString> play(Flavour flavour, const QList<Step> &steps)
{
    HistoryRun run(flavour);
    return run.play(steps, int(steps.size()));
}

/** Leaves out what is not needed for a difference: halves first, then single steps. */
QList<Step> shrink(Flavour flavour, QList<Step> steps)
{
    const QDeadlineTimer deadline(shrinkingTime);
    for (qsizetype chunk = steps.size() / 2; chunk > 0; chunk /= 2) {
        for (qsizetype from = steps.size() - chunk; from >= 0; from -= chunk) {
            if (deadline.hasExpired())
                return steps;
            QList<Step> fewer = steps;
            fewer.remove(from, std::min(chunk, fewer.size() - from));
            if (play(flavour, fewer))
                steps = fewer;
        }
    }
    return steps;
}

Told tell(Flavour flavour, quint32 seed, int count)
{
    // About every second one means something where it is drawn.
    QList<Step> steps = randomSteps(flavour, seed, 3 * count);
    HistoryRun run(flavour);
    const auto difference = run.play(steps, count);
    Told told;
    told.steps = run.done();
    if (!difference)
        return told;
    told.difference =
        u"%1 history, seed %2: %3\n"_s.arg(toString(flavour)).arg(seed).arg(*difference);
    steps = shrink(flavour, steps);
    if (const auto again = play(flavour, steps)) {
        told.difference += u"shortest form found:\n"_s;
        for (const Step &step : std::as_const(steps))
            told.difference += u"  "_s + toString(step) + u'\n';
        told.difference += *again;
    } else {
        told.difference += u"(did not happen again)"_s;
    }
    return told;
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

    static void tellSome(Flavour flavour, int histories, int steps)
    {
        for (int i = 0; i < histories; ++i) {
            const Told told = tell(flavour, quint32(1 + i), steps);
            QVERIFY2(told.difference.isEmpty(), qPrintable(told.difference));
        }
    }

private Q_SLOTS:
    void weeksOfOrdinaryLifeGoByTheRules() { tellSome(Flavour::Calm, 12, 40); }
    void crashesAndRestoresLoseNothingButWhatTheBackupLacks() { tellSome(Flavour::Stormy, 15, 40); }
    void aKilledRelayKeepsWhatItConfirmed() { tellSome(Flavour::Killed, 4, 40); }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    qRegisterMetaType<Instant>();
    QLoggingCategory::setFilterRules(u"foghorn.*=false"_s);
    if (argc < 2 || qstrncmp(argv[1], "--", 2) != 0) {
        HistoryTest test;
        return QTest::qExec(&test, argc, argv);
    }
    QCommandLineParser parser;
    parser.addOptions({{u"histories"_s, u"how many"_s, u"N"_s, u"30"_s},
                       {u"seed"_s, u"of the first"_s, u"S"_s, u"1"_s},
                       {u"steps"_s, u"of each"_s, u"K"_s, u"40"_s},
                       {u"flavour"_s, u"only this one"_s, u"F"_s}});
    parser.process(application);
    int bad = 0, steps = 0;
    const int histories = parser.value(u"histories"_s).toInt();
    for (int i = 0; i < histories && bad < 5; ++i) {
        const quint32 seed = parser.value(u"seed"_s).toUInt() + quint32(i);
        Flavour flavour =
            std::array{Flavour::Calm, Flavour::Stormy, Flavour::Stormy, Flavour::Killed}[seed % 4];
        for (const Flavour one : {Flavour::Calm, Flavour::Stormy, Flavour::Killed}) {
            if (parser.value(u"flavour"_s) == toString(one))
                flavour = one;
        }
        const Told told = tell(flavour, seed, parser.value(u"steps"_s).toInt());
        steps += told.steps;
        if (!told.difference.isEmpty()) {
            ++bad;
            std::printf("%s\n\n", qPrintable(told.difference));
            std::fflush(stdout);
        }
    }
    std::printf("%d histories, %d steps, %d with a difference\n", histories, steps, bad);
    return bad > 0;
}

#include "history_test.moc"
