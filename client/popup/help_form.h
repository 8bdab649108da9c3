// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/flat_button.h"
#include "client/popup/looks.h"

class QLineEdit;

namespace foghorn {

/** The line on which a person writes what help they need, in the place of a pop-up's foot. Opened only by the
    person; keeps what is written while the notice around it is refreshed. Knows nothing of where it goes. */
class HelpForm : public QWidget
{
    Q_OBJECT
public:
    explicit HelpForm(QWidget *parent);

    void setLook(Language language, const Theme &theme, const QColor &accent, bool large);
    void open();
    void close();
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /** From the first that Tab reaches. */
    QList<QWidget *> inTabOrder() const;

Q_SIGNALS:
    /** What was written, without blanks around it; never empty. */
    void sent(const QString &line);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    void send();

    Theme m_theme;
    QColor m_accent;
    TextView *m_question;
    QLineEdit *m_line;
    FlatButton *m_cancel;
    FlatButton *m_send;
};

} // namespace foghorn
