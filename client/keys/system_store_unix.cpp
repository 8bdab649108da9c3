// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifndef Q_OS_WIN

#include "client/keys/system_store.h"
#include "client/platform/buses_unix.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSemaphore>
#include <QThread>
#include <QVariant>

#include <functional>
#include <memory>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

constexpr std::chrono::milliseconds leftAlone = 1min;

const QString &service()
{
    static const QString name = u"Foghorn"_s;
    return name;
}

/** Where QtKeychain's jobs run. It keeps their queue in the thread that asked first, as long as the process lives: so
    there is one such thread, and it goes with the application. */
QObject &keychainRoom()
{
    static QThread *const thread = [] {
        auto *made = new QThread; // outlives whoever still waits in it at the end
        made->setObjectName(u"keychain"_s);
        made->start();
        qAddPostRoutine([] { keychainRoom().thread()->quit(); });
        return made;
    }();
    static QObject *const room = [] {
        auto *made = new QObject;
        made->moveToThread(thread);
        return made;
    }();
    return *room;
}

struct Outcome
{
    QKeychain::Error error = QKeychain::OtherError;
    QString why;
    QByteArray data;
};

/** Nothing where the store did not answer in time; the job then ends, if ever, without anybody. */
std::optional<Outcome> outcomeOf(const std::function<QKeychain::Job *()> &make,
                                 std::chrono::milliseconds patience)
{
    struct Shared
    {
        Outcome outcome;
        QSemaphore done;
    };
    const auto shared = std::make_shared<Shared>();
    QMetaObject::invokeMethod(
        &keychainRoom(),
        [make, shared] {
            QKeychain::Job *job = make();
            QObject::connect(job, &QKeychain::Job::finished, job, [shared, job] {
                const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job);
                shared->outcome = {job->error(), job->errorString(),
                                   reading ? reading->binaryData() : QByteArray()};
                shared->done.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    if (!shared->done.tryAcquire(1, int(patience.count())))
        return {};
    return shared->outcome;
}

template <class J>
QKeychain::Job *jobFor(const QString &name)
{
    auto *job = new J(service());
    job->setKey(name);
    return job;
}

} // namespace

Error SystemStore::gaveUp()
{
    m_silentSince.start();
    return Error{u"the key store does not answer"_s};
}

KeyStore::Standing SystemStore::standing()
{
    if (!hasSessionBus())
        return Standing::Absent;
    QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const QDBusMessage answer =
        QDBusConnection::sessionBus().call(question, QDBus::Block, int(m_patience.count()));
    if (answer.type() != QDBusMessage::ReplyMessage)
        return answer.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1 ? Standing::Silent
                                                                             : Standing::Absent;
    const auto locked = answer.arguments().value(0).value<QDBusVariant>().variant();
    if (locked.toBool())
        return Standing::Locked;
    const bool silent = m_silentSince.isValid() && !m_silentSince.hasExpired(leftAlone.count());
    return silent ? Standing::Silent : Standing::Open;
}

Result<std::optional<QByteArray>> SystemStore::read(const QString &name)
{
    const auto outcome =
        outcomeOf([name] { return jobFor<QKeychain::ReadPasswordJob>(name); }, m_patience);
    if (!outcome)
        return gaveUp();
    if (outcome->error == QKeychain::EntryNotFound)
        return std::optional<QByteArray>();
    if (outcome->error != QKeychain::NoError)
        return Error{outcome->why};
    return std::optional(outcome->data);
}

Result<void> SystemStore::write(const QString &name, const QByteArray &secret)
{
    const auto outcome = outcomeOf(
        [name, secret]() -> QKeychain::Job * {
            auto *job = new QKeychain::WritePasswordJob(service());
            job->setKey(name);
            job->setBinaryData(secret);
            return job;
        },
        m_patience);
    if (!outcome)
        return gaveUp();
    if (outcome->error != QKeychain::NoError)
        return Error{outcome->why};
    return {};
}

void SystemStore::remove(const QString &name)
{
    if (!outcomeOf([name] { return jobFor<QKeychain::DeletePasswordJob>(name); }, m_patience))
        (void)gaveUp();
}

} // namespace foghorn

#endif
