// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the headline and the box, in the order in which people ask.
#include "client/popup/popup_telling.h"

#include "client/popup/change_marks.h"
#include "common/model/follow_up.h"
#include "common/model/lifecycle.h"
#include "common/model/maintenance_stage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int shortItem = 40; // "Calendar, Teams, shared files" reads better as one line

QStringList nonEmpty(QStringList lines)
{
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

QStringList actionsAt(const NoticeText &text, ActionTime when)
{
    QStringList lines;
    for (const Action &action : text.actions) {
        if (action.when == when)
            lines << action.text;
    }
    return nonEmpty(lines);
}

QStringList meanwhile(const NoticeText &text)
{
    return nonEmpty(QStringList{text.workaround} + actionsAt(text, ActionTime::During));
}

QStringList stillWorks(const NoticeText &text)
{
    const QStringList items = nonEmpty(text.stillWorks);
    const bool allShort = std::all_of(items.begin(), items.end(),
                                      [](const QString &item) { return item.size() <= shortItem; });
    return allShort && items.size() > 1 ? QStringList{items.join(u", "_s)} : items;
}

QStringList doing(const NoticeText &text)
{
    const QString both = nonEmpty({text.cause, text.progress}).join(u' ');
    return both.isEmpty() ? QStringList() : QStringList{both};
}

/** Adds blocks and marks in them what the person has not confirmed yet. */
class BlockList
{
public:
    explicit BlockList(const Telling &telling) : m_telling(telling) {}

    template <class LinesOf>
    void add(const char *label, Bullet bullet, LinesOf linesOf)
    {
        const QStringList lines = linesOf(m_telling.text);
        if (lines.isEmpty())
            return;
        const MarkedBlock marked =
            m_telling.before ? markChanges(linesOf(*m_telling.before), lines) : unmarked(lines);
        PopupBlock block{*label ? m_telling.say(label) : QString(), bullet, marked.lines};
        if (marked.mostlyChanged || (marked.somethingGone && !hasMark(block)))
            markLabel(block);
        m_blocks << block;
    }
    void addDetails()
    {
        std::optional<QString> before;
        if (m_telling.before)
            before = m_telling.before->details;
        DetailsBlocks details = detailsBlocks(m_telling.text.details, before);
        if (details.blocks.isEmpty())
            return;
        PopupBlock &first = details.blocks.first();
        first.label = m_telling.say(QT_TRANSLATE_NOOP("Popup", "Details"));
        const bool marked = std::any_of(details.blocks.begin(), details.blocks.end(), hasMark);
        if (details.mostlyChanged || (details.somethingGone && !marked))
            markLabel(first);
        m_blocks << details.blocks;
    }
    void addPlain(const QString &line)
    {
        if (!line.trimmed().isEmpty())
            m_blocks << PopupBlock{{}, Bullet::None, {{line, {}, false}}};
    }
    QList<PopupBlock> blocks() const { return m_blocks; }

private:
    static bool hasMark(const PopupBlock &block)
    {
        return std::any_of(block.lines.begin(), block.lines.end(),
                           [](const MarkedText &line) { return !line.changed.isEmpty(); });
    }
    void markLabel(PopupBlock &block) const
    {
        if (block.label.isEmpty())
            block.label = m_telling.say(QT_TRANSLATE_NOOP("Popup", "Updated"));
        else
            block.label += u" · "_s + m_telling.say(QT_TRANSLATE_NOOP("Popup", "updated"));
    }

    const Telling &m_telling;
    QList<PopupBlock> m_blocks;
};

template <auto Field>
QStringList field(const NoticeText &text)
{
    return nonEmpty({text.*Field});
}

template <ActionTime When>
QStringList actions(const NoticeText &text)
{
    return actionsAt(text, When);
}

QStringList beforeAndNow(const NoticeText &text)
{
    return actionsAt(text, ActionTime::Before) + actionsAt(text, ActionTime::Now);
}

/** What to do, each at its moment: what comes before a maintenance is what to do now in its last hour and gone once
    it runs; what comes afterwards waits for the ending. */
void addActions(BlockList &list, const Notice &notice, Instant now)
{
    const char *doNow = QT_TRANSLATE_NOOP("Popup", "What to do now");
    if (isEnding(notice.phase)) {
        list.add(doNow, Bullet::Arrow, actions<ActionTime::Now>);
        list.add(QT_TRANSLATE_NOOP("Popup", "Meanwhile"), Bullet::Arrow, meanwhile);
        list.add(QT_TRANSLATE_NOOP("Popup", "Afterwards"), Bullet::Arrow,
                 actions<ActionTime::After>);
        return;
    }
    const auto stage = maintenanceStage(notice, now);
    if (stage == MaintenanceStage::Soon) {
        list.add(doNow, Bullet::Arrow, beforeAndNow);
    } else {
        if (!stage || stage == MaintenanceStage::Ahead)
            list.add(QT_TRANSLATE_NOOP("Popup", "Before"), Bullet::Arrow,
                     actions<ActionTime::Before>);
        list.add(doNow, Bullet::Arrow, actions<ActionTime::Now>);
    }
    list.add(QT_TRANSLATE_NOOP("Popup", "Meanwhile"), Bullet::Arrow, meanwhile);
    if (notice.kind == NoticeKind::Announcement) // it has no all-clear to wait for
        list.add(QT_TRANSLATE_NOOP("Popup", "Afterwards"), Bullet::Arrow,
                 actions<ActionTime::After>);
}

/** What happened, what is done about it, and who does it until when. */
void addFollowUp(BlockList &list, const Telling &telling)
{
    list.add(QT_TRANSLATE_NOOP("Popup", "What happened"), Bullet::None, field<&NoticeText::cause>);
    QString whoAndWhen;
    if (const auto &followUp = telling.notice.followUp; followUp && followUp->dueOn)
        whoAndWhen =
            telling.say(QT_TRANSLATE_NOOP("Popup", "%1 sees to it, by %2 at the latest."))
                .arg(followUp->owner, dateWords(*followUp->dueOn, telling.context.reader.language));
    list.add(QT_TRANSLATE_NOOP("Popup", "What we do so that it does not happen again"),
             Bullet::None, [&](const NoticeText &text) {
                 return nonEmpty({text.prevention, whoAndWhen});
             });
}

} // namespace

QList<PopupBlock> blocksOf(const Telling &telling)
{
    BlockList list(telling);
    const auto &[notice, context, text, before, say] = telling;
    if (context.leftAudience) {
        list.addPlain(say(QT_TRANSLATE_NOOP("Popup", "It was about: %1")).arg(text.headline));
        return list.blocks();
    }
    if (notice.phase == Phase::Cancelled) {
        if (notice.cancelReason != CancelReason::NoLongerNeeded) {
            list.addPlain(say(QT_TRANSLATE_NOOP(
                "Popup", "It was sent by mistake. You need not do anything; we are sorry.")));
        }
        list.addPlain(text.closing);
        return list.blocks();
    }
    list.add("", Bullet::None, field<&NoticeText::impact>);
    if (isEnding(notice.phase) || isWatched(notice))
        list.add("", Bullet::None, field<&NoticeText::closing>);
    addActions(list, notice, context.reader.now);
    list.add(QT_TRANSLATE_NOOP("Popup", "Still works"), Bullet::Tick, stillWorks);
    if (hasFollowUp(notice) && !context.leftAudience)
        addFollowUp(list, telling);
    else
        list.add(QT_TRANSLATE_NOOP("Popup", "What we are doing"), Bullet::None, doing);
    if (notice.kind == NoticeKind::Maintenance)
        list.add(QT_TRANSLATE_NOOP("Popup", "Why"), Bullet::None, field<&NoticeText::purpose>);
    list.add(QT_TRANSLATE_NOOP("Popup", "What gets better"), Bullet::None,
             field<&NoticeText::benefit>);
    if (!isEnding(notice.phase) && !isWatched(notice))
        list.add("", Bullet::None, field<&NoticeText::closing>);
    list.addDetails();
    return list.blocks();
}

} // namespace foghorn
