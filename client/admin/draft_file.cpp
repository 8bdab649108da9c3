// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/draft_file.h"

#include "common/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace foghorn {

DraftFile::DraftFile(QString path) : m_path(std::move(path)) {}

Result<void> DraftFile::save(const Draft &draft, const QString &idempotencyKey) const
{
    QJsonObject json{{u"notice"_s, toJson(draft.notice)}, {u"idempotencyKey"_s, idempotencyKey}};
    if (draft.base) {
        json[u"current"_s] = toJson(draft.base->current);
        json[u"lastAsked"_s] = toJson(draft.base->lastAsked);
    }
    if (draft.noticeTemplate)
        json[u"template"_s] = toJson(*draft.noticeTemplate);
    if (!draft.shortNoticeReason.isEmpty())
        json[u"shortNoticeReason"_s] = draft.shortNoticeReason;
    if (!draft.repeats.isEmpty())
        json[u"repeats"_s] = draft.repeats;
    if (!draft.whyNoFollowUp.isEmpty())
        json[u"whyNoFollowUp"_s] = draft.whyNoFollowUp;
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 ||
        !file.commit())
        return Error{tr("the draft could not be kept in %1: %2").arg(m_path, file.errorString())};
    return {};
}

std::optional<DraftFile::Kept> DraftFile::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    auto notice = noticeFromJson(json[u"notice"_s].toObject());
    auto current = noticeFromJson(json[u"current"_s].toObject());
    auto lastAsked = noticeFromJson(json[u"lastAsked"_s].toObject());
    const bool isRevision = json.contains("current"_L1);
    // A revision without its base would go out as a new notice: rather none at all.
    if (!notice || !json.contains("notice"_L1) || (isRevision && (!current || !lastAsked))) {
        qCWarning(lcAdmin) << "the kept draft cannot be read and is set aside:" << m_path;
        QFile::remove(m_path + u".unreadable"_s);
        QFile::rename(m_path, m_path + u".unreadable"_s);
        return {};
    }
    Kept kept{Draft{*notice, {}, {}}, json[u"idempotencyKey"_s].toString()};
    kept.draft.shortNoticeReason = json[u"shortNoticeReason"_s].toString();
    kept.draft.repeats = json[u"repeats"_s].toString();
    kept.draft.whyNoFollowUp = json[u"whyNoFollowUp"_s].toString();
    if (isRevision)
        kept.draft.base = DraftBase{*current, *lastAsked};
    if (auto known = noticeTemplateFromJson(json[u"template"_s].toObject());
        known && json.contains("template"_L1))
        kept.draft.noticeTemplate = *known;
    return kept;
}

void DraftFile::remove() const
{
    QFile::remove(m_path);
}

} // namespace foghorn
