// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/start_choices.h"
#include "client/popup/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace foghorn {

class StartDelegate;

/** The first step of a notice: a few letters find a template or a service, Return takes it. Where a template is about
    any service, which one it is comes next. */
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    void setChoices(const StartChoices &choices);
    /** For a new notice. */
    void begin();
    /** For the next word on a notice of this kind. */
    void beginRevision(NoticeKind kind);

Q_SIGNALS:
    void chosen(foghorn::StartChoice choice);
    /** Nothing was chosen after all. */
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Step { Beginning, Service, Revision };
    void ask(Step step);
    void list();
    QList<StartChoice> offered() const;
    void take(int row);

    StartChoices m_choices;
    Step m_step = Step::Beginning;
    NoticeKind m_kind = NoticeKind::Incident;
    std::optional<NoticeTemplate> m_template; // that waits for its service
    QList<StartChoice> m_shown;
    QLabel *m_title, *m_help;
    QLineEdit *m_search;
    QListWidget *m_list;
    StartDelegate *m_look;
};

} // namespace foghorn
