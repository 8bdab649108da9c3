// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/desk_link.h"
#include "common/clock.h"
#include "server/foghornd_app.h"
#include "server/identity/relay_key.h"
#include "tests/tls/certificates.h"

#include <QTemporaryDir>

namespace foghorn::test {

using namespace Qt::StringLiterals;

/** A relay with this certificate; its store is made with the first. */
struct SecureRelay
{
    SecureRelay(const Certificates &certificates, const char *name,
                SecondFactorRule secondFactor = SecondFactorRule::Optional)
    {
        const QDir data(folder.filePath(u"relay"_s));
        if (!Store::create(data, u"Example Ltd"_s,
                           {u"ana"_s, u"Ana"_s, Role::Administrator, *hashPassword(password)}) ||
            !createRelayKey(data))
            qFatal("no store");
        ServerSettings settings;
        settings.data = data;
        settings.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
        settings.shards = 1;
        settings.secondFactor = secondFactor;
        settings.tlsCertificate = certificates.file((name + ".pem"_qba).constData());
        settings.tlsKey = certificates.file((name + ".key"_qba).constData());
        auto started = FoghorndApp::start(settings, clock);
        if (const auto *failure = std::get_if<StartFailure>(&started))
            qFatal("%s", qPrintable(failure->reason));
        app = std::move(std::get<std::unique_ptr<FoghorndApp>>(started));
    }
    QUrl url() const { return QUrl(app->urls().first().replace(u"127.0.0.1"_s, u"localhost"_s)); }
    const QString password = u"a lantern in the fog"_s;
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<FoghorndApp> app;
};

inline App program()
{
    return {u"test"_s, u"0.1"_s, u"Debian 12"_s};
}

inline DeskSelf marta()
{
    DeskSelf self;
    self.app = program();
    self.machine = u"machine-1"_s;
    self.session = u"2"_s;
    self.host = u"lyon-044"_s;
    self.login = u"marta@corp.example"_s;
    self.language = u"fr"_s;
    return self;
}

} // namespace foghorn::test
