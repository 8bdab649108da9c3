// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace foghorn {

/** The QR code (ISO/IEC 18004) of a text: one pixel a module, dark on white, without the quiet zone. Null where the text is
    empty or too long for one (2,331 bytes). */
QImage qrCode(const QString &text);

/** Shows one for a phone's camera: always dark on white with four modules of quiet around it, whatever the theme is. */
class QrCode : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);
    /** Empty: nothing is shown, and nothing is kept. */
    void show(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_code;
};

} // namespace foghorn
