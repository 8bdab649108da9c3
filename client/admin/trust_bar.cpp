// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/trust_bar.h"

#include "client/admin/words.h"
#include "client/link/console_link.h"
#include "common/model/time_words.h"
#include "common/protocol/check_code.h"
#include "common/protocol/ending_soon.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

namespace {

QString dayOf(Instant moment)
{
    return dateWords(QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).date(),
                     spokenLanguage());
}

} // namespace

QString signatureWords(KeyStanding standing, const std::optional<TrustedKey> &key, bool isLocked)
{
    const QString id = key ? inFours(key->keyId) : QString();
    switch (standing) {
    case KeyStanding::NoList:
    case KeyStanding::Good: return {};
    case KeyStanding::NoKey:
        return isLocked ? TrustBar::tr("The key that you sign with lies in this computer’s key "
                                       "store, and that is locked: open it.")
                        : TrustBar::tr("There is no key here that you could sign with.");
    case KeyStanding::Unlisted:
        return TrustBar::tr(
                   "Your signature is not in the organisation’s key list yet. Whoever keeps "
                   "the root key adds it (foghornctl keys sign); tell them your key on the "
                   "phone: %1")
            .arg(id);
    case KeyStanding::Ended:
        return TrustBar::tr("The time of your signature is over. Whoever keeps the root key renews "
                            "it (foghornctl keys sign): %1")
            .arg(id);
    }
    return {};
}

QStringList endingKeyWords(const KeyList &list, Instant now)
{
    QStringList lines;
    for (const ListedKey &listed : list.keys) {
        if (!isEndingSoon(listed.until, now))
            continue;
        const QString day = dayOf(listed.until);
        const bool over = listed.until <= now;
        if (listed.role == KeyRole::Relay)
            lines << (over ? TrustBar::tr(
                                 "The relay’s key in the key list ended on %1: desks do not "
                                 "believe it. Sign a new list (foghornctl keys sign).")
                           : TrustBar::tr("The relay’s key in the key list ends on %1: sign a new "
                                          "list before (foghornctl keys sign)."))
                         .arg(day);
        else if (!over)
            lines << TrustBar::tr(
                         "The key of %1 in the key list ends on %2: sign a new list before "
                         "(foghornctl keys sign).")
                         .arg(listed.holder, day);
    }
    return lines;
}

TrustBar::TrustBar(ConsoleLink &link, std::shared_ptr<KeySafe> safe, QWidget *parent)
    : WarningBar("trustBar", {}, parent), m_link(link), m_signature(link, std::move(safe))
{
    nameWords("trustWords");
    connect(&m_signature, &AuthorSignature::moved, this, &TrustBar::refresh);
    connect(&m_link, &ConsoleLink::notified, this, [this](const Notification &notification) {
        const auto *ending = std::get_if<ToClient::CertificateEnding>(&notification);
        if (!ending)
            return;
        m_certificateEnds = ending->expiresAt;
        refresh();
    });
    connect(&m_hour, &QTimer::timeout, this, &TrustBar::refresh);
    m_hour.start(1h); // a day may have passed
    refresh();
}

void TrustBar::refresh()
{
    const Instant now = m_link.link().relayNow();
    QStringList lines;
    if (m_link.may(Right::Publish))
        lines << signatureWords(m_signature.standing(), m_signature.key(), m_signature.isLocked());
    if (const auto &list = m_link.signer().key().list(); list && m_link.may(Right::ManageStaff))
        lines << endingKeyWords(*list, now);
    if (m_certificateEnds && isEndingSoon(*m_certificateEnds, now))
        lines << (*m_certificateEnds <= now
                      ? tr("The relay’s certificate ended on %1: who connects anew is refused. Run "
                           "“foghornd renew” on the relay.")
                      : tr("The relay’s certificate ends on %1. Run “foghornd renew” on the relay "
                           "before."))
                     .arg(dayOf(*m_certificateEnds));
    lines.removeAll(QString());
    say(lines.join(u'\n'));
}

} // namespace foghorn
