// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/author_signature.h"

#include "client/admin/connected.h"
#include "client/admin/sending.h"
#include "common/logging.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn {

AuthorSignature::AuthorSignature(ConsoleLink &link, std::shared_ptr<KeySafe> safe, QObject *parent)
    : QObject(parent), m_link(link), m_safe(std::move(safe))
{
    m_again.setSingleShot(true);
    m_again.setInterval(30s); // its owner may open the key store meanwhile
    connect(&m_again, &QTimer::timeout, this, &AuthorSignature::follow);
    connect(&m_link, &ConsoleLink::stateChanged, this, &AuthorSignature::follow);
    connect(&m_link, &ConsoleLink::keyListMoved, this, &AuthorSignature::follow);
    follow();
}

KeyStanding AuthorSignature::standing() const
{
    return m_link.signer().standing();
}

std::optional<TrustedKey> AuthorSignature::key() const
{
    return m_link.signer().key().publicKey();
}

void AuthorSignature::follow()
{
    if (isConnected(m_link) && m_link.may(Right::Publish)) {
        if (standing() == KeyStanding::NoKey)
            fetchKey();
        if (standing() == KeyStanding::Unlisted)
            offer(key()->publicKey);
    }
    Q_EMIT moved();
}

void AuthorSignature::fetchKey()
{
    if (!m_safe)
        return;
    const auto account = m_link.account();
    // A login may hold what no file's name may.
    const QString name = u"author-%1-%2"_s.arg(
        account.trust.deployment.text, QString::fromLatin1(QUrl::toPercentEncoding(account.login)));
    if (const auto seed = m_safe->find(name)) {
        m_locked = false;
        if (auto known = SigningKey::fromSeed(*seed))
            m_link.signer().key().hold(std::move(known.value()));
        return;
    }
    m_locked = m_safe->isLocked();
    if (m_locked) // a second key would only be one more to be listed
        return m_again.start();
    SigningKey made = SigningKey::generate();
    if (const auto kept = m_safe->keep(name, made.seed()); !kept) {
        qCWarning(lcLink).noquote() << "the signing key cannot be kept:" << kept.error().reason;
        return;
    }
    m_link.signer().key().hold(std::move(made));
}

void AuthorSignature::offer(const QByteArray &publicKey)
{
    if (m_offered == publicKey)
        return;
    m_offered = publicKey;
    m_link.request(ToRelay::KeyOffer{publicKey, newIdempotencyKey()}, this,
                   [this](const RpcResult<ToRelay::KeyOffer::Answer> &answer) {
                       if (std::holds_alternative<RpcError>(answer))
                           m_offered.clear(); // with the next link
                   });
}

} // namespace foghorn
