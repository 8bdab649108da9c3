// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "client/keys/system_store.h"

using namespace Qt::StringLiterals;

namespace foghorn {

KeyStore::Standing SystemStore::standing()
{
    return Standing::Absent;
}

Result<std::optional<QByteArray>> SystemStore::read(const QString &)
{
    return Error{u"there is no key store"_s};
}

Result<void> SystemStore::write(const QString &, const QByteArray &)
{
    return Error{u"there is no key store"_s};
}

void SystemStore::remove(const QString &) {}

} // namespace foghorn

#endif
