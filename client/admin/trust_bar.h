// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/author_signature.h"
#include "client/admin/warning_bar.h"

namespace foghorn {

/** A strip above every page that says what will soon keep people from believing what IT sends: the author's signature is not
    in the key list, a listed key or the relay's certificate runs out within 30 days. Each with what to do. Hidden while all
    is well. */
class TrustBar : public WarningBar
{
    Q_OBJECT
public:
    TrustBar(ConsoleLink &link, std::shared_ptr<KeySafe> safe, QWidget *parent = nullptr);

private:
    void refresh();

    ConsoleLink &m_link;
    AuthorSignature m_signature;
    std::optional<Instant> m_certificateEnds;
    QTimer m_hour;
};

/** What an author is told of his own signature; empty while it is believed, or nobody asks for it. */
QString signatureWords(KeyStanding standing, const std::optional<TrustedKey> &key, bool isLocked);
/** A line for each listed key that runs out within 30 days; `now` and the day in the person's words. */
QStringList endingKeyWords(const KeyList &list, Instant now);

} // namespace foghorn
