// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/safe_link.h"

using namespace Qt::StringLiterals;

namespace foghorn {

bool mayBeOpened(const QUrl &url)
{
    if (!url.isValid())
        return false;
    if (url.scheme() == "https"_L1)
        return !url.host().isEmpty();
    return (url.scheme() == "mailto"_L1 || url.scheme() == "tel"_L1) && !url.path().isEmpty();
}

SafeLink safeLink(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!mayBeOpened(url))
        return {};
    if (url.scheme() == "https"_L1)
        return {url.host(QUrl::FullyEncoded), url};
    return {url.path(), url};
}

} // namespace foghorn
