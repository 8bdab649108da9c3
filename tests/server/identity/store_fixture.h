// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store_thread.h"

#include <QTemporaryDir>

namespace foghorn::test {

/** A store of its own in a temporary folder, with the administrator "ana" and the given password hash. */
struct StoreFixture
{
    explicit StoreFixture(const QString &passwordHash = {})
    {
        using namespace Qt::StringLiterals;
        initialiseCryptography();
        const QDir dir(folder.path() + u"/relay"_s);
        if (auto made = Store::create(dir, u"Example Ltd"_s,
                                      {u"ana"_s, u"Ana"_s, Role::Administrator, passwordHash});
            !made)
            qFatal("%s", qPrintable(made.error().reason));
        auto opened = Store::open(dir);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().reason));
        thread = std::make_unique<StoreThread>(std::move(*opened));
    }

    QTemporaryDir folder;
    std::unique_ptr<StoreThread> thread;
};

} // namespace foghorn::test
