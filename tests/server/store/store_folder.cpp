// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_folder.h"

#include "server/store/value.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace foghorn {

using namespace Qt::StringLiterals;

StoreFolder::StoreFolder()
{
    const auto made = Store::create(dir(), u"Example Ltd"_s, administrator());
    if (!made)
        qFatal("%s", why(made).constData());
}

std::unique_ptr<Store> StoreFolder::open() const
{
    auto store = Store::open(dir());
    if (!store)
        qFatal("%s", why(store).constData());
    return std::move(*store);
}

QVariant StoreFolder::look(const QString &sql) const
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(this->database());
        QSqlQuery query(database);
        if (!database.open() || !query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        if (query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return value;
}

void StoreFolder::change(const QString &sql) const
{
    look(sql);
}

StaffRecord administrator()
{
    return {u"ana"_s, u"Ana Ferreira"_s, Role::Administrator,
            u"$argon2id$v=19$m=65536,t=2,p=1$…"_s};
}

Instant instant(const char *iso)
{
    const auto read = instantFromIso(QString::fromLatin1(iso));
    if (!read)
        qFatal("%s", iso);
    return *read;
}

Notice outage(const QString &id, int revision, int asks)
{
    Notice notice;
    notice.deployment = {u"0b5e7a52-6b3c-4c1e-9a55-1f0d6c6a7e01"_s};
    notice.id = {id};
    notice.revision = revision;
    notice.asks = asks;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"email"_s, {{u"en"_s, u"E-mail"_s}, {u"es"_s, u"Correo"_s}}}};
    notice.text[u"en"_s].headline = u"E-mail is not working"_s;
    notice.text[u"en"_s].impact = u"You cannot send or receive e-mail. Nothing is lost."_s;
    notice.text[u"es"_s].headline = u"El correo no funciona"_s;
    notice.text[u"fr"_s].headline = u"La messagerie est en panne"_s;
    notice.text[u"pt"_s].headline = u"O e-mail não está a funcionar"_s;
    notice.defaultLanguage = u"en"_s;
    notice.startsAt = instant("2026-11-22T09:05:00Z");
    notice.restoration = Restoration{RestorationKind::About, instant("2026-11-22T13:00:00Z"), {}};
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    notice.publishedAt = instant("2026-11-22T09:10:00.250Z");
    notice.publishedBy = u"ana"_s;
    return notice;
}

Notice resolved(Notice notice)
{
    notice.phase = Phase::Resolved;
    ++notice.revision;
    return notice;
}

Envelope sealed(const Notice &notice)
{
    // The store keeps bytes and verifies nothing: any 64 will do for a signature.
    return {noticeBytes(notice), {{u"00112233aabbccdd"_s, QByteArray(64, char(notice.revision))}}};
}

Idempotency request(const QString &key, const QByteArray &content)
{
    return {u"ana"_s, key, sha256(content), instant("2026-11-22T09:10:00Z")};
}

} // namespace foghorn
