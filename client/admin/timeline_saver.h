// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/timeline.h"

#include <QWidget>

#include <functional>

namespace foghorn {

class BoardModel;
class ConsoleLink;

/** Saves the story of a notice as a Markdown file, in the language that the app speaks: asks where, reads its revisions
    from the relay, and says what went wrong. */
class TimelineSaver : public QObject
{
    Q_OBJECT
public:
    /** Dialogs stand above `window`. */
    TimelineSaver(ConsoleLink &link, const BoardModel &model, QWidget *window);
    void save(const NoticeId &notice);
    /** Where to; empty = the person thought better of it. For tests. */
    void setFileChooser(std::function<QString()> choose) { m_chooseFile = std::move(choose); }

Q_SIGNALS:
    void saved(const QString &path);

private:
    void write(const QString &path, Timeline timeline);

    ConsoleLink &m_link;
    const BoardModel &m_model;
    QWidget *m_window;
    std::function<QString()> m_chooseFile;
};

} // namespace foghorn
