// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace foghorn {

class LanguageChoice;
class WarningBar;

/** The head of the composer: what is being written, where its draft stands, its languages, and what waits or was said
    by others. Says what it is told; decides nothing. */
class ComposeHead : public QWidget
{
    Q_OBJECT
public:
    explicit ComposeHead(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /** Templates have words for this. */
    void offerTemplates(bool offered);
    /** "draft kept 11:05". */
    void sayKept(const QString &words);
    /** Empty words hide the warning. */
    void sayDuplicate(const QString &words);
    void sayConflict(const QString &words);
    void sayWaiting(const QString &words);
    void focusDuplicate();
    LanguageChoice &languages() const { return *m_languages; }

Q_SIGNALS:
    void updateThatOnePressed();
    void sendAnywayPressed();
    void putMineOnTopPressed();
    void openWaitingPressed();
    void templatesPressed();

private:
    QLabel *m_title, *m_kept;
    LanguageChoice *m_languages;
    QPushButton *m_update, *m_templates;
    WarningBar *m_waiting, *m_duplicate, *m_conflict;
};

} // namespace foghorn
