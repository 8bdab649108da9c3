// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/author_key.h"

#include "client/link/json_file.h"
#include "common/logging.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

void AuthorKey::enter(const ToRelay::ConsoleHello::Answer &account)
{
    if (m_deployment != account.trust.deployment)
        m_list.reset();
    m_login = account.login;
    m_deployment = account.trust.deployment;
    if (account.trust.keyList)
        take(*account.trust.keyList);
}

void AuthorKey::take(const Envelope &keyList)
{
    const auto admitted = admitKeyList(keyList, m_list, {}, m_deployment);
    if (const auto *list = std::get_if<KeyList>(&admitted))
        m_list = *list;
    else
        qCWarning(lcLink).noquote()
            << "the relay's key list was not taken:" << toString(std::get<Distrust>(admitted));
}

std::optional<TrustedKey> AuthorKey::publicKey() const
{
    return m_key ? std::optional(m_key->publicKey()) : std::nullopt;
}

KeyStanding AuthorKey::standing(Instant now) const
{
    if (!m_list)
        return KeyStanding::NoList;
    if (!m_key)
        return KeyStanding::NoKey;
    const TrustedKey mine = m_key->publicKey();
    const auto found =
        std::find_if(m_list->keys.begin(), m_list->keys.end(), [&](const ListedKey &listed) {
            return listed.key == mine && listed.role == KeyRole::Author && listed.holder == m_login;
        });
    if (found == m_list->keys.end())
        return KeyStanding::Unlisted;
    return now < found->from || now >= found->until ? KeyStanding::Ended : KeyStanding::Good;
}

Result<Envelope> AuthorKey::sign(const Notice &draft, const std::optional<Notice> &previous,
                                 const std::optional<Notice> &lastAsked, Instant now) const
{
    if (!m_key)
        return Error{u"there is no key to sign with"_s};
    const Authorship by{m_deployment, m_login, now};
    const auto notice = previous ? composeNext(draft, *previous, lastAsked.value_or(*previous), by)
                                 : composeFirst(draft, by);
    if (!notice)
        return notice.error();
    return m_key->sign(noticeBytes(*notice));
}

Result<SigningKey> keyInFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"%1: cannot be read: %2"_s.arg(path, file.errorString())};
    if (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
        return Error{u"%1: others may read this key; run 'chmod 600' on it"_s.arg(path)};
    const auto seed = QByteArray::fromBase64Encoding(file.read(200).trimmed(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    auto key = seed ? SigningKey::fromSeed(seed.decoded) : Error{u"no base64"_s};
    if (!key)
        return Error{u"%1: is not a key made by “foghornctl keys create”"_s.arg(path)};
    return key;
}

Result<SigningKey> createKeyFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{u"%1 exists already; a key is never replaced"_s.arg(path)};
    SigningKey key = SigningKey::generate();
    if (const auto kept = writePrivateFile(path, key.seed().toBase64() + '\n'); !kept)
        return kept.error();
    return key;
}

} // namespace foghorn
