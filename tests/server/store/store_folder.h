// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QTemporaryDir>

namespace foghorn {

/** A real store in a temporary folder. */
class StoreFolder
{
public:
    /** With a fresh store of "Example Ltd" in it. */
    StoreFolder();
    QDir dir() const { return QDir(m_folder.filePath(QStringLiteral("data"))); }
    QString path(const QString &name) const { return dir().filePath(name); }
    QString database() const { return path(QStringLiteral("foghorn.db")); }
    /** Aborts the test program where it fails. */
    std::unique_ptr<Store> open() const;

    /** One value, read by a connection of its own. */
    QVariant look(const QString &sql) const;
    /** As a person with an SQLite shell would, while no relay runs. */
    void change(const QString &sql) const;

private:
    QTemporaryDir m_folder;
};

StaffRecord administrator();
Instant instant(const char *iso);
/** A real outage, told in four languages. */
Notice outage(const QString &id, int revision = 1, int asks = 1);
Notice resolved(Notice notice);
Envelope sealed(const Notice &notice);
Idempotency request(const QString &key, const QByteArray &content = "publish");

/** The reason of a failed result, for QVERIFY2. */
template <class T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.error().reason.toUtf8();
}
} // namespace foghorn

#define QGOOD(result)                                                                              \
    do {                                                                                           \
        const auto &good = (result);                                                               \
        QVERIFY2(bool(good), why(good).constData());                                               \
    } while (false)
