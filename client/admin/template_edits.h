// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/notice_template.h"

namespace foghorn {

/** One template while it is edited. */
struct TemplateEdit
{
    NoticeTemplate base; // as editing began; revision 0: the relay has none
    NoticeTemplate now;
    std::optional<NoticeTemplate> theirs; // what somebody else saved meanwhile
    bool removedMeanwhile = false;        // by somebody else: saving it makes it anew
    bool isNew() const { return base.revision == 0; }
    bool isChanged() const { return now != base || removedMeanwhile; }
};

/** All templates and what was changed in them and is not saved: no change is lost because another template is looked
    at, or because the relay tells the list anew. Knows no widget and no relay. */
class TemplateEdits
{
public:
    /** What the relay has now. What is not changed here follows it; what is keeps both. */
    void follow(const QList<NoticeTemplate> &known);
    /** Begins one that the relay has not; the key it is known by here. It counts as changed where it is another than
        `base`. */
    QString add(NoticeTemplate begun, const NoticeTemplate &base = {});
    QStringList keys() const { return m_edits.keys(); }
    const TemplateEdit *find(const QString &key) const;
    /** The others' ids: another template must not take one of them. */
    bool isIdTaken(const QString &key) const;
    QStringList unsaved() const;

    void change(const QString &key, const NoticeTemplate &now);
    /** Back to what the relay has; one that it has not goes. */
    void discard(const QString &key);
    /** The relay has `saved` now; the key that it is known by from here on. */
    QString saved(const QString &key, const NoticeTemplate &saved, int revision);
    void removed(const QString &key) { m_edits.remove(key); }
    /** What somebody else saved replaces what was written here. */
    void takeTheirs(const QString &key);
    /** What is written here is to replace what somebody else saved. */
    void putMineOnTop(const QString &key);

private:
    QMap<QString, TemplateEdit> m_edits; // by id; one that was never saved by "+1"
    int m_begun = 0;
};

/** The template as it is saved: no empty lines, no languages without words. */
NoticeTemplate finished(const NoticeTemplate &noticeTemplate);
/** The languages it says anything in, and the default one. */
QStringList languagesOf(const NoticeTemplate &noticeTemplate);

} // namespace foghorn
