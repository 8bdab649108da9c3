// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/admin/text_lag.h"
#include "client/popup/theme.h"
#include "common/model/notice_template.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace foghorn {

class VersionsView;

/** The words of a template in all its languages side by side, its blanks marked, and "+ language". */
class TemplateWordsEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Begins { Anew, AsBefore }; // another template, or the same one
    explicit TemplateWordsEdit(QWidget *parent = nullptr);
    void show(const NoticeTemplate &noticeTemplate, Begins begins);
    const QMap<QString, NoticeText> &words() const;
    /** Each under its editor, the others on top. */
    void showProblems(const QList<FieldProblem> &problems);
    void setReadOnly(bool readOnly);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void edited(); // by the person

private:
    void addLanguage();
    void leaveOut(const QString &language);
    void mark();

    Theme m_theme;
    TextLag m_lag;
    Notice m_notice;
    QStringList m_blanks;
    VersionsView *m_versions;
    QLabel *m_help, *m_problem;
    QPushButton *m_add;
};

} // namespace foghorn
