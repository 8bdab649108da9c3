// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/template_edits.h"

#include "client/admin/draft.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

/** What the relay has, in an edit of it. */
void follow(TemplateEdit &edit, const NoticeTemplate &known)
{
    NoticeTemplate mine = finished(edit.now);
    mine.revision = known.revision;
    if (!edit.isChanged() || mine == known)
        edit = {known, known, {}, false};
    else if (edit.base.revision != known.revision)
        edit.theirs = known;
    edit.removedMeanwhile = false;
}

QMap<QString, QString> finishedWords(const QMap<QString, QString> &words)
{
    QMap<QString, QString> kept;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (const QString trimmed = word->trimmed(); !trimmed.isEmpty())
            kept.insert(word.key(), trimmed);
    }
    return kept;
}

} // namespace

void TemplateEdits::follow(const QList<NoticeTemplate> &known)
{
    QSet<QString> ids;
    for (const NoticeTemplate &each : known) {
        ids << each.id;
        if (const auto edit = m_edits.find(each.id); edit != m_edits.end())
            foghorn::follow(*edit, each);
        else
            m_edits.insert(each.id, {each, each, {}, false});
    }
    for (auto edit = m_edits.begin(); edit != m_edits.end();) {
        if (edit->isNew() || ids.contains(edit.key())) {
            ++edit;
        } else if (!edit->isChanged()) {
            edit = m_edits.erase(edit);
        } else {
            edit->theirs.reset();
            edit->base.revision = edit->now.revision = 0;
            edit->removedMeanwhile = true;
            ++edit;
        }
    }
}

QString TemplateEdits::add(NoticeTemplate begun, const NoticeTemplate &base)
{
    const QString key = u"+%1"_s.arg(++m_begun);
    begun.revision = 0;
    m_edits.insert(key, {base, begun, {}, false});
    return key;
}

const TemplateEdit *TemplateEdits::find(const QString &key) const
{
    const auto edit = m_edits.find(key);
    return edit == m_edits.end() ? nullptr : &*edit;
}

bool TemplateEdits::isIdTaken(const QString &key) const
{
    const TemplateEdit *edit = find(key);
    return edit && edit->now.id != key && m_edits.contains(edit->now.id);
}

QStringList TemplateEdits::unsaved() const
{
    QStringList changed;
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        if (edit->isChanged())
            changed << edit.key();
    }
    return changed;
}

void TemplateEdits::change(const QString &key, const NoticeTemplate &now)
{
    if (const auto edit = m_edits.find(key); edit != m_edits.end())
        edit->now = now;
}

void TemplateEdits::discard(const QString &key)
{
    const auto edit = m_edits.find(key);
    if (edit == m_edits.end())
        return;
    if (edit->isNew())
        m_edits.erase(edit);
    else if (edit->theirs)
        takeTheirs(key);
    else
        edit->now = edit->base;
}

QString TemplateEdits::saved(const QString &key, const NoticeTemplate &saved, int revision)
{
    TemplateEdit edit = m_edits.take(key);
    edit.base = saved;
    edit.base.revision = edit.now.revision = revision;
    // What was typed while the answer was under way stays a change.
    NoticeTemplate mine = finished(edit.now);
    if (mine == edit.base)
        edit.now = edit.base;
    edit.theirs.reset();
    edit.removedMeanwhile = false;
    m_edits.insert(saved.id, edit);
    return saved.id;
}

void TemplateEdits::takeTheirs(const QString &key)
{
    if (const auto edit = m_edits.find(key); edit != m_edits.end() && edit->theirs) {
        const NoticeTemplate theirs = *edit->theirs;
        *edit = {theirs, theirs, {}, false};
    }
}

void TemplateEdits::putMineOnTop(const QString &key)
{
    if (const auto edit = m_edits.find(key); edit != m_edits.end() && edit->theirs) {
        edit->base = *edit->theirs;
        edit->now.revision = edit->base.revision;
        edit->theirs.reset();
    }
}

NoticeTemplate finished(const NoticeTemplate &noticeTemplate)
{
    NoticeTemplate kept = noticeTemplate;
    kept.id = kept.id.trimmed();
    kept.owner = kept.owner.trimmed();
    kept.name = finishedWords(kept.name);
    kept.description = finishedWords(kept.description);
    for (TemplateBlank &blank : kept.blanks) {
        blank.name = finishedWords(blank.name);
        blank.example = finishedWords(blank.example);
    }
    kept.notice = tidied(kept.notice);
    return kept;
}

QStringList languagesOf(const NoticeTemplate &noticeTemplate)
{
    QStringList tags = noticeTemplate.notice.text.keys();
    tags << noticeTemplate.name.keys() << noticeTemplate.description.keys()
         << noticeTemplate.notice.defaultLanguage;
    for (const TemplateBlank &blank : noticeTemplate.blanks)
        tags << blank.name.keys() << blank.example.keys();
    tags.removeAll(QString());
    tags.removeDuplicates();
    std::sort(tags.begin(), tags.end());
    return tags;
}

} // namespace foghorn
