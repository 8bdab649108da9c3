// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice.h"
#include "common/model/tally.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

namespace foghorn::journey {

inline constexpr char administrator[] = "ana";
inline constexpr char password[] = "a lantern in the fog";

/** Waits until it is so, at most half a minute by the clock (QTRY_* do not count what asking itself takes, and here
    it takes a process each time). */
bool eventually(const std::function<bool()> &isSo);
#define EVENTUALLY(expression) QVERIFY(journey::eventually([&] { return bool(expression); }))
#define EVENTUALLY_EQUAL(actual, expected)                                                         \
    (void)journey::eventually([&] { return (actual) == (expected); });                             \
    QCOMPARE(actual, expected)

/** The path of one of our programs in this build. */
QString program(const QString &name);

/** How a relay's program is started, where that is not the usual way. */
struct Launch
{
    QStringList before = {};    // on the command line, such as prlimit and its options
    QStringList arguments = {}; // behind the usual ones
    QString data = {};          // the store's folder; empty = in the relay's own
};

/** A real foghornd over a store of its own, on one loopback port that outlives its deaths. */
class RelayProcess
{
public:
    explicit RelayProcess(Launch launch = {});
    ~RelayProcess();

    bool start();
    /** SIGKILL: no chance to tidy up. */
    void kill();
    QString url() const { return m_url; }
    QString data() const { return m_launch.data; }
    QProcess &process() { return m_process; }
    /** Everything that it has logged since its first start. */
    QByteArray log() const;
    QString tokenFile(int uses);
    QString passwordFile() const { return m_folder.filePath(QStringLiteral("password")); }

    struct Outcome
    {
        int exitCode = -1;
        QByteArray out, err;
    };
    enum class As { Ana, Nobody };
    /** foghornctl as ana, or as whom the arguments say. */
    Outcome ctl(const QStringList &arguments, As who = As::Ana) const;
    /** What makes foghornctl ana. */
    QStringList asAna() const;
    QJsonObject tally(const QString &notice) const;
    /** A number of the tally; -1 where there is none yet. */
    int number(const QString &notice, const QString &name) const;
    /** The people of a notice, as `recipients --json` prints them. */
    QJsonArray recipients(const QString &notice) const;
    /** Through foghornctl, as a script does; gives the notice's id. */
    QString publish(const Notice &notice) const;
    /** The changes over the current revision; false where it was refused. */
    bool revise(const QString &notice, const QJsonObject &changes) const;
    /** A JSON file for foghornctl, good until the next one. */
    QString write(const QJsonObject &json) const;
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    Launch m_launch;
    QProcess m_process;
    QString m_url;
};

/** A mail outage in four languages, as of now. */
Notice mailOutage(Instant now);

} // namespace foghorn::journey
