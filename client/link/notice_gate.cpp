// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/link/notice_gate.h"

#include <QJsonObject>

#include <algorithm>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostRemembered = 500; // far more than are ever live; the oldest go first
}

std::variant<AdmittedNotice, Distrust> NoticeGate::admit(const Envelope &envelope,
                                                         const Epoch &epoch,
                                                         const KeyList &believed, Instant now) const
{
    const auto signers = signersOf(envelope, believed, now);
    if (const auto *why = std::get_if<Distrust>(&signers))
        return *why;
    Result<Notice> notice = noticeFromBytes(envelope.payload);
    if (!notice || notice->id.isEmpty() || notice->revision < 1 || !notice->publishedAt)
        return Distrust::Unreadable;
    if (notice->deployment != believed.deployment)
        return Distrust::OtherDeployment;
    AdmittedNotice admitted;
    for (const ListedKey &signer : std::get<QList<ListedKey>>(signers)) {
        if (isVouched({signer}, notice->publishedBy))
            admitted.keyIds += signer.key.keyId;
    }
    if (admitted.keyIds.isEmpty())
        return Distrust::WeakKey;
    if (isOld(*notice, epoch))
        return Distrust::Replayed;
    admitted.notice = std::move(*notice);
    return admitted;
}

bool NoticeGate::isOld(const Notice &notice, const Epoch &epoch) const
{
    const auto known = m_known.constFind(notice.id);
    if (known == m_known.cend())
        return false;
    if (known->epoch == epoch)
        return notice.revision < known->revision;
    return *notice.publishedAt < known->publishedAt;
}

std::optional<Epoch> NoticeGate::epochOf(const NoticeId &notice, int revision,
                                         const Epoch &current) const
{
    const auto known = m_known.constFind(notice);
    if (known == m_known.cend())
        return current;
    return revision <= known->revision ? std::optional(known->epoch) : std::nullopt;
}

bool NoticeGate::isFromAnother(const Epoch &epoch, const NoticeId &notice) const
{
    const auto known = m_known.constFind(notice);
    return known != m_known.cend() && known->epoch != epoch;
}

void NoticeGate::remember(const AdmittedNotice &admitted, const Epoch &epoch)
{
    const Notice &notice = admitted.notice;
    m_known.insert(notice.id, {notice.revision, *notice.publishedAt, epoch, admitted.keyIds});
    while (m_known.size() > mostRemembered) {
        const auto oldest =
            std::min_element(m_known.cbegin(), m_known.cend(), [](const Known &a, const Known &b) {
                return a.publishedAt < b.publishedAt;
            });
        m_known.erase(oldest);
    }
}

QList<Disbelieved> NoticeGate::takeBack(const KeyList &believed)
{
    const auto isListed = [&believed](const QString &keyId) {
        return std::any_of(believed.keys.cbegin(), believed.keys.cend(),
                           [&keyId](const ListedKey &one) { return one.key.keyId == keyId; });
    };
    QList<Disbelieved> takenBack;
    for (auto known = m_known.begin(); known != m_known.end();) {
        const QStringList &keyIds = known->keyIds;
        if (keyIds.isEmpty() || std::any_of(keyIds.cbegin(), keyIds.cend(), isListed)) {
            ++known;
            continue;
        }
        takenBack += {Distrust::UnknownKey, known.key(), known->revision, keyIds.first()};
        known = m_known.erase(known);
    }
    return takenBack;
}

QJsonArray NoticeGate::toJson() const
{
    QJsonArray array;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
        array.append(QJsonObject{{u"notice"_s, known.key().text},
                                 {u"revision"_s, known->revision},
                                 {u"publishedAt"_s, toIso(known->publishedAt)},
                                 {u"epoch"_s, known->epoch.text},
                                 {u"keys"_s, QJsonArray::fromStringList(known->keyIds)}});
    return array;
}

NoticeGate NoticeGate::fromJson(const QJsonArray &json)
{
    NoticeGate gate;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        const NoticeId id{object.value("notice"_L1).toString()};
        const auto publishedAt = instantFromIso(object.value("publishedAt"_L1).toString());
        if (!id.isEmpty() && publishedAt)
            gate.m_known.insert(id, {object.value("revision"_L1).toInt(), *publishedAt,
                                     Epoch{object.value("epoch"_L1).toString()},
                                     object.value("keys"_L1).toVariant().toStringList()});
    }
    return gate;
}

} // namespace foghorn
