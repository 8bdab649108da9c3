// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/clock.h"
#include "server/foghornd_app.h"
#include "tests/server/wire_client.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>

namespace foghorn::test {

/** The system's, and what a test has let pass besides; any thread. */
class SkippingClock final : public Clock
{
public:
    Instant now() const override
    {
        return SystemClock().now() + std::chrono::milliseconds(m_skipped);
    }
    void skip(std::chrono::milliseconds time) { m_skipped += time.count(); }

private:
    std::atomic<qint64> m_skipped = 0;
};

/** A whole foghornd in this process, on a free port, over a store of its own. */
class RunningRelay
{
public:
    RunningRelay();
    ~RunningRelay();

    /** Stops it cleanly and starts it again over the same store. */
    void restart();
    void stop();
    /** On the port that it had, so that desks find it again. */
    void start();
    /** Sees at once what fell due by a skip of its clock. */
    void look();
    QString url() const { return m_url; }
    /** Its wall clock. What falls due by a skip is seen at its next look: each minute, or when a notice comes. */
    SkippingClock &clock() { return m_clock; }
    const SkippingClock &clock() const { return m_clock; }
    /** Further settings, from the next start on. */
    std::function<void(ServerSettings &)> furtherSettings;
    QDir data() const { return QDir(m_folder.path() + QStringLiteral("/relay")); }

    /** The administrator, signed in. */
    std::unique_ptr<WireClient> console();
    QString enrolmentToken(int uses = 100);

private:
    QTemporaryDir m_folder;
    SkippingClock m_clock;
    std::unique_ptr<FoghorndApp> m_app;
    QString m_url;
};

inline constexpr char administrator[] = "ana";
inline constexpr char password[] = "a lantern in the fog";

/** One tray client's side of the wire: its identity, and what it holds. */
struct TestDesk
{
    ToRelay::DeskHello hello;
    std::unique_ptr<WireClient> wire;
    ToRelay::DeskHello::Answer account;

    static TestDesk of(const QString &login, const QString &host, const QString &site);
    /** Enrols with the token, or comes back with what it has; true when let in and caught up. */
    bool connect(RunningRelay &relay, const QString &token = {});
    void leave() { wire.reset(); }
    /** Reports one state of a revision; the refusal, if any. */
    std::optional<QString> report(const NoticeId &notice, int revision, ReceiptState state,
                                  Instant at = SystemClock().now());
    bool hears(const NoticeId &notice, int revision) const;
};

/** A real outage, in two languages, for everyone. */
Notice emailOutage();
/** SAP stops for a night's updates, again and again; when is for the test to say. */
MaintenanceSeries sundayUpdates();
/** Notice of an envelope that is known to be good. */
Notice contentOf(const Envelope &envelope);

} // namespace foghorn::test
