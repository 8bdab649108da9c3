// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/timeline_saver.h"

#include "client/admin/board_model.h"
#include "client/admin/notice_history.h"
#include "client/admin/words.h"
#include "client/link/console_link.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace foghorn {

TimelineSaver::TimelineSaver(ConsoleLink &link, const BoardModel &model, QWidget *window)
    : QObject(window), m_link(link), m_model(model), m_window(window), m_chooseFile([this] {
          return QFileDialog::getSaveFileName(m_window, tr("Save timeline"), u"timeline.md"_s,
                                              u"Markdown (*.md)"_s);
      })
{
}

void TimelineSaver::save(const NoticeId &notice)
{
    const QString path = m_chooseFile();
    if (path.isEmpty())
        return;
    readHistory(m_link, notice, this, [this, path](const QList<Notice> &revisions) {
        // An older relay keeps no reasons: the story is told without.
        m_link.request(ToRelay::FollowUpList{}, this,
                       [=, this](const RpcResult<ToRelay::FollowUpList::Answer> &answer) {
                           const auto *list = std::get_if<ToRelay::FollowUpList::Answer>(&answer);
                           write(path, {revisions,
                                        {},
                                        list && !revisions.isEmpty()
                                            ? whyWaived(list->entries, revisions.last().id)
                                            : QString()});
                       });
    });
}

void TimelineSaver::write(const QString &path, Timeline timeline)
{
    const BoardEntry *entry =
        timeline.revisions.isEmpty() ? nullptr : m_model.entry(timeline.revisions.last().id);
    if (entry)
        timeline.tally = entry->tally;
    const Reader reader{spokenLanguage(), QTimeZone::systemTimeZone(), m_link.link().relayNow()};
    const QByteArray text = timelineMarkdown(timeline, reader).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        QMessageBox trouble(QMessageBox::Warning, tr("Save timeline"),
                            tr("%1 cannot be written: %2").arg(path, file.errorString()),
                            QMessageBox::Ok, m_window);
        trouble.setTextFormat(Qt::PlainText);
        trouble.exec();
        return;
    }
    Q_EMIT saved(path);
}

} // namespace foghorn
