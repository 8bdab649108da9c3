// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace foghorn {

/** A link that a notice brings: what a person reads of it is where it really leads. */
struct SafeLink
{
    QString words; // host, address or number
    QUrl url;      // empty: nothing to open
};

/** Whether we would ever hand it to the system: https with a host, mailto or tel; nothing else. */
bool mayBeOpened(const QUrl &url);
/** The link in `text`, or an empty one. A host is shown as the network sees it ("xn--…"), without the
    user name that could stand before it. */
SafeLink safeLink(const QString &text);

} // namespace foghorn
