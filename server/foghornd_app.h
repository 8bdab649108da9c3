// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/foghornd_parts.h"
#include "server/relay/relay.h"
#include "server/request_router.h"
#include "server/service_manager.h"
#include "server/settings.h"

#include <QTimer>

namespace foghorn {

/** Why a start failed, and whose trouble it is. */
struct StartFailure
{
    enum class Kind { Store, Configuration, Listening };
    Kind kind = Kind::Store;
    QString reason;
};

/** One running relay: opens the store, builds the rules, starts the sockets and connects them. The plan of
    the house is this class. */
class FoghorndApp : public QObject
{
    Q_OBJECT
public:
    static std::variant<std::unique_ptr<FoghorndApp>, StartFailure>
    start(const ServerSettings &settings, const Clock &clock);
    ~FoghorndApp() override;

    QStringList urls() const { return m_relay->urls(); }
    QStringList staffUrls() const { return m_relay->staffUrls(); }
    /** Looks at once at what has fallen due: the clock has jumped. */
    void look();
    /** Reads certificate and key again; where they are no good the earlier ones stay. */
    void reload();
    /** Says goodbye to everybody, stores what waits; done when `stopped` comes. */
    void stop();

Q_SIGNALS:
    void stopped();

private:
    FoghorndApp(const ServerSettings &settings, const Clock &clock)
        : m_settings(settings), m_clock(clock)
    {
    }
    static Result<PartsMaterial> openStore(const ServerSettings &settings, const Clock &clock);
    void connectParts();
    void connectStaff();
    void announce(const PublishedNotice &published);
    void passOn(const MovedReceipts &moved);
    void renamePerson(const Renaming &renaming, const QList<DeskId> &moved);

    const ServerSettings m_settings;
    const Clock &m_clock;
    bool m_stopping = false;
    std::unique_ptr<FoghorndParts> m_parts;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<RequestRouter> m_router;
    std::unique_ptr<ServiceManager> m_serviceManager;
    QTimer m_certificateCheck; // daily
};

} // namespace foghorn
