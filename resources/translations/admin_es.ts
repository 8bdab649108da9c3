<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>FieldProblem</name>
    <message>
        <source>fill in %1</source>
        <translation>rellene %1</translation>
    </message>
    <message>
        <source>at most %1 elements are taken</source>
        <translation>se admiten como máximo %1 líneas</translation>
    </message>
    <message>
        <source>an address or a network such as 10.3.0.0/16 is needed</source>
        <translation>hace falta una dirección o una red, como 10.3.0.0/16</translation>
    </message>
    <message>
        <source>one of person, group, site, host, network is needed</source>
        <translation>indique personas, grupo, sede, equipo o red</translation>
    </message>
    <message>
        <source>a list of names is needed</source>
        <translation>hace falta una lista de nombres</translation>
    </message>
    <message>
        <source>at most %1 values are taken in all</source>
        <translation>se admiten como máximo %1 nombres en total</translation>
    </message>
    <message>
        <source>a name of 1 to 256 characters is needed</source>
        <translation>el nombre debe tener entre 1 y 256 caracteres</translation>
    </message>
    <message>
        <source>say everyone or include at least one element</source>
        <translation>elija «Todos» o indique al menos un destinatario</translation>
    </message>
    <message>
        <source>the whole notice is larger than 32 KiB; shorten the details</source>
        <translation>el aviso completo supera los 32 KiB; acorte los detalles</translation>
    </message>
    <message>
        <source>a notice of the kind %1 has no phase %2</source>
        <translation>un aviso del tipo %1 no tiene la fase %2</translation>
    </message>
    <message>
        <source>people cannot be asked to confirm a notice of severity info</source>
        <translation>no se puede pedir confirmación de un aviso meramente informativo</translation>
    </message>
    <message>
        <source>a cancellation says mistake or noLongerNeeded</source>
        <translation>una anulación dice si fue un error o si ya no es necesaria</translation>
    </message>
    <message>
        <source>only a cancelled notice has a reason for it</source>
        <translation>solo un aviso anulado lleva un motivo de anulación</translation>
    </message>
    <message>
        <source>say which service this is about</source>
        <translation>diga de qué servicio se trata</translation>
    </message>
    <message>
        <source>at most %1 services are taken</source>
        <translation>se admiten como máximo %1 servicios</translation>
    </message>
    <message>
        <source>an id is needed</source>
        <translation>hace falta un identificador</translation>
    </message>
    <message>
        <source>a plain name is needed</source>
        <translation>hace falta un nombre que la gente entienda</translation>
    </message>
    <message>
        <source>the language must be one that the text is written in</source>
        <translation>el idioma debe ser uno en el que esté escrito el texto</translation>
    </message>
    <message>
        <source>a language tag looks like en or pt-BR</source>
        <translation>un código de idioma es como en o pt-BR</translation>
    </message>
    <message>
        <source>say what is wrong</source>
        <translation>diga qué ocurre</translation>
    </message>
    <message>
        <source>say what it means for people</source>
        <translation>diga qué supone para las personas</translation>
    </message>
    <message>
        <source>the headline is one line</source>
        <translation>el titular ocupa una sola línea</translation>
    </message>
    <message>
        <source>at most %1 things to do are taken</source>
        <translation>se admiten como máximo %1 cosas que hacer</translation>
    </message>
    <message>
        <source>say what to do</source>
        <translation>diga qué hay que hacer</translation>
    </message>
    <message>
        <source>at most %1 are taken</source>
        <translation>se admiten como máximo %1</translation>
    </message>
    <message>
        <source>say what still works</source>
        <translation>diga qué sigue funcionando</translation>
    </message>
    <message>
        <source>a maintenance says when it starts</source>
        <translation>un mantenimiento dice cuándo empieza</translation>
    </message>
    <message>
        <source>a maintenance says when it ends</source>
        <translation>un mantenimiento dice cuándo termina</translation>
    </message>
    <message>
        <source>the end must lie after the start</source>
        <translation>el final debe ser posterior al comienzo</translation>
    </message>
    <message>
        <source>while nobody knows when it will be back, say when the next update comes</source>
        <translation>mientras no se sepa cuándo volverá, diga cuándo llegará el próximo aviso</translation>
    </message>
    <message>
        <source>an unknown estimate has no time</source>
        <translation>una previsión desconocida no lleva hora</translation>
    </message>
    <message>
        <source>a time is needed</source>
        <translation>hace falta una hora</translation>
    </message>
    <message>
        <source>a time after the first one is needed</source>
        <translation>hace falta una hora posterior a la primera</translation>
    </message>
    <message>
        <source>only an estimate between two times has a second one</source>
        <translation>solo una previsión entre dos horas lleva una segunda</translation>
    </message>
    <message>
        <source>say for whom this is</source>
        <translation>diga para quién es</translation>
    </message>
    <message>
        <source>a link starts with https:, mailto: or tel:</source>
        <translation>un enlace empieza por https:, mailto: o tel:</translation>
    </message>
    <message>
        <source>%1 characters are taken at most; these are %2</source>
        <translation>se admiten como máximo %1 caracteres; hay %2</translation>
    </message>
    <message>
        <source>it contains half a character</source>
        <translation>contiene un carácter incompleto</translation>
    </message>
    <message>
        <source>it contains an invisible control character</source>
        <translation>contiene un carácter de control invisible</translation>
    </message>
    <message>
        <source>has passed already: nobody would see this notice</source>
        <translation>ya ha pasado: nadie vería este aviso</translation>
    </message>
    <message>
        <source>has passed already: say when the next update really comes</source>
        <translation>ya ha pasado: diga cuándo llegará de verdad el próximo aviso</translation>
    </message>
    <message>
        <source>passed 2 hours ago or more, so this would be out of date at once: give a later estimate, or a nextUpdateAt</source>
        <translation>pasó hace 2 horas o más, así que no estaría al día desde el principio: dé una previsión posterior o la hora del próximo aviso</translation>
    </message>
    <message>
        <source>a first revision cannot be an ending</source>
        <translation>un aviso no puede empezar por su final</translation>
    </message>
    <message>
        <source>stays %1 for the life of the notice</source>
        <translation>sigue siendo %1 mientras dure el aviso</translation>
    </message>
    <message>
        <source>cannot change: a drill stays a drill</source>
        <translation>no puede cambiar: un simulacro sigue siendo un simulacro</translation>
    </message>
    <message>
        <source>another template has this id</source>
        <translation>otra plantilla tiene este identificador</translation>
    </message>
    <message>
        <source>your organisation does not send a notice without this: %1</source>
        <translation>su organización no envía ningún aviso sin esto: %1</translation>
    </message>
    <message>
        <source>your organisation does not send “%1”: %2</source>
        <translation>su organización no envía «%1»: %2</translation>
    </message>
    <message>
        <source>has not come yet: nobody can have looked then</source>
        <translation>todavía no ha llegado: nadie puede haberlo mirado a esa hora</translation>
    </message>
    <message>
        <source>only a maintenance can end by itself</source>
        <translation>solo un mantenimiento puede terminar por sí solo</translation>
    </message>
    <message>
        <source>only a maintenance has reminders</source>
        <translation>solo un mantenimiento tiene recordatorios</translation>
    </message>
    <message>
        <source>at most %1 reminders are taken</source>
        <translation>se admiten %1 recordatorios como máximo</translation>
    </message>
    <message>
        <source>a reminder comes from 1 to %1 minutes before the start</source>
        <translation>un recordatorio llega entre 1 y %1 minutos antes del comienzo</translation>
    </message>
    <message>
        <source>each reminder comes once, the longest first</source>
        <translation>cada recordatorio llega una sola vez, el más largo primero</translation>
    </message>
    <message>
        <source>this starts in less than %1 working days: say to your colleagues why</source>
        <translation>esto empieza antes de %1 días laborables: diga a sus compañeros por qué</translation>
    </message>
    <message>
        <source>has passed already: say until when it is really watched</source>
        <translation>ya ha pasado: diga hasta cuándo se vigila de verdad</translation>
    </message>
    <message>
        <source>it is still being watched: wait, or say that the watch ends before its time</source>
        <translation>todavía se vigila: espere, o diga que la vigilancia termina antes</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>falta un nombre</translation>
    </message>
    <message>
        <source>one line of at most %1 characters</source>
        <translation>una línea de %1 caracteres como máximo</translation>
    </message>
    <message>
        <source>is no time zone that is known here: expected a name such as Europe/Madrid</source>
        <translation>no es una zona horaria conocida aquí: se espera un nombre como Europe/Madrid</translation>
    </message>
    <message>
        <source>from 1 minute to 7 days are taken</source>
        <translation>se acepta de 1 minuto a 7 días</translation>
    </message>
    <message>
        <source>from %1 to %2 days are taken</source>
        <translation>se acepta de %1 a %2 días</translation>
    </message>
    <message>
        <source>at most %1 exceptions are taken</source>
        <translation>se aceptan %1 excepciones como máximo</translation>
    </message>
    <message>
        <source>the end lies after the start, at most 7 days later</source>
        <translation>el final va después del inicio, como máximo 7 días más tarde</translation>
    </message>
    <message>
        <source>only a planned maintenance recurs</source>
        <translation>solo se repite un mantenimiento previsto</translation>
    </message>
    <message>
        <source>a drill does not recur</source>
        <translation>un simulacro no se repite</translation>
    </message>
    <message>
        <source>the times, the author and the number are filled by the series for each occurrence: leave them out</source>
        <translation>las horas, el autor y el número los pone la serie cada vez: déjelos fuera</translation>
    </message>
    <message>
        <source>the whole series is larger than 48 KiB</source>
        <translation>la serie entera supera los 48 KiB</translation>
    </message>
    <message>
        <source>is no rule that can be read: expected one such as FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</source>
        <translation>no es una regla que se pueda leer: se espera una como FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</translation>
    </message>
    <message>
        <source>takes place once a day at most: expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY without BYHOUR, BYMINUTE, BYSECOND</source>
        <translation>como mucho una vez al día: se espera FREQ=DAILY, WEEKLY, MONTHLY o YEARLY sin BYHOUR, BYMINUTE, BYSECOND</translation>
    </message>
    <message>
        <source>never comes in the ten years after its first start</source>
        <translation>no llega nunca en los diez años que siguen a su primer inicio</translation>
    </message>
    <message>
        <source>is longer than the time until the next one begins</source>
        <translation>dura más que el tiempo hasta que empieza la siguiente</translation>
    </message>
    <message>
        <source>how it is prevented is told once an incident is over</source>
        <translation>cómo se evita se cuenta cuando la incidencia ha terminado</translation>
    </message>
    <message>
        <source>say in plain words what happened, beside what is done about it</source>
        <translation>di con palabras sencillas qué pasó, además de lo que se hace</translation>
    </message>
    <message>
        <source>say what this team does until that day</source>
        <translation>di qué hace este equipo hasta ese día</translation>
    </message>
    <message>
        <source>say which team sees to it</source>
        <translation>di qué equipo se encarga</translation>
    </message>
    <message>
        <source>say until which day, like 2026-12-04</source>
        <translation>di hasta qué día, por ejemplo 2026-12-04</translation>
    </message>
    <message>
        <source>has come to its end: nothing is left to be told</source>
        <translation>ha llegado a su fin: no queda nada por anunciar</translation>
    </message>
    <message>
        <source>the series does not take place on that day</source>
        <translation>la serie no tiene lugar ese día</translation>
    </message>
    <message>
        <source>is over already</source>
        <translation>ya ha terminado</translation>
    </message>
    <message>
        <source>has begun already: end or cancel its notice on the board</source>
        <translation>ya ha empezado: termine o anule su aviso en el tablero</translation>
    </message>
    <message>
        <source>its notice is out already: revise or postpone that one</source>
        <translation>su aviso ya ha salido: modifique o aplace ese aviso</translation>
    </message>
    <message>
        <source>is skipped: say first that it takes place</source>
        <translation>está omitida: diga primero que sí tiene lugar</translation>
    </message>
    <message>
        <source>you may publish up to %1</source>
        <translation>puede publicar hasta %1</translation>
    </message>
    <message>
        <source>you may not address everyone, only your own part</source>
        <translation>no puede dirigirse a todos, solo a su parte</translation>
    </message>
    <message>
        <source>is not inside the part that you may address</source>
        <translation>no está dentro de la parte a la que puede dirigirse</translation>
    </message>
    <message>
        <source>This organisation&apos;s notices are signed by their authors, and there is no key here to sign with.</source>
        <translation>Los avisos de esta organización los firman sus autores, y aquí no hay ninguna clave para firmar.</translation>
    </message>
    <message>
        <source>Your signature (key %1) is not in the organisation&apos;s key list yet: ask whoever keeps the root key to add it.</source>
        <translation>Su firma (clave %1) aún no está en la lista de claves de la organización: pida a quien guarda la clave raíz que la añada.</translation>
    </message>
    <message>
        <source>The time of your signature (key %1) is over: ask whoever keeps the root key to renew it.</source>
        <translation>El plazo de su firma (clave %1) ha terminado: pida a quien guarda la clave raíz que la renueve.</translation>
    </message>
</context>
<context>
    <name>foghorn</name>
    <message>
        <source>everyone</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation>%1 excepto %2</translation>
    </message>
    <message>
        <source>a notice cannot go from %1 to %2</source>
        <translation>un aviso no puede pasar de «%1» a «%2»</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítica</translation>
    </message>
    <message>
        <source>Info: a line in the tray&apos;s list; nobody is interrupted</source>
        <translation>Información: una línea en la lista de la bandeja; no se interrumpe a nadie</translation>
    </message>
    <message>
        <source>Minor: a pop-up in the corner for 20 seconds, then a mark in the tray</source>
        <translation>Leve: una ventana en la esquina durante 20 segundos y después una marca en la bandeja</translation>
    </message>
    <message>
        <source>Major: a pop-up in the corner that stays until it is read</source>
        <translation>Grave: una ventana en la esquina que se queda hasta que se lee</translation>
    </message>
    <message>
        <source>Critical: large, on every screen, with a sound</source>
        <translation>Crítica: grande, en todas las pantallas y con sonido</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>en estudio</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>causa localizada</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>en observación</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programado</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>en comprobación</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>current</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>finalizado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>it is new</source>
        <translation>es nuevo</translation>
    </message>
    <message>
        <source>it got worse</source>
        <translation>es más grave</translation>
    </message>
    <message>
        <source>there is something new to do</source>
        <translation>hay algo nuevo que hacer</translation>
    </message>
    <message>
        <source>what to do has changed</source>
        <translation>ha cambiado lo que hay que hacer</translation>
    </message>
    <message>
        <source>something need not be done any more</source>
        <translation>algo ya no hace falta hacerlo</translation>
    </message>
    <message>
        <source>another service is affected</source>
        <translation>afecta a otro servicio</translation>
    </message>
    <message>
        <source>people are now asked to confirm</source>
        <translation>ahora se pide confirmación</translation>
    </message>
    <message>
        <source>the start moved</source>
        <translation>ha cambiado el comienzo</translation>
    </message>
    <message>
        <source>the end moved</source>
        <translation>ha cambiado el final</translation>
    </message>
    <message>
        <source>the estimate got later</source>
        <translation>la previsión se retrasa</translation>
    </message>
    <message>
        <source>the estimate got less certain</source>
        <translation>la previsión es menos segura</translation>
    </message>
    <message>
        <source>more people are told</source>
        <translation>se avisa a más personas</translation>
    </message>
    <message>
        <source>it is reopened</source>
        <translation>se ha reabierto</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>usted lo ha pedido</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Llegó a su equipo; puede que aún no haya salido en la pantalla.</translation>
    </message>
    <message>
        <source>Their computer keeps it back: locked, presenting, or do-not-disturb.</source>
        <translation>Su equipo lo retiene: bloqueado, en presentación o en «no molestar».</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Salió en la pantalla; puede que no se haya leído.</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Pulsaron «Lo he leído».</translation>
    </message>
    <message>
        <source>Their computer was off or not connected; it comes when they are back.</source>
        <translation>Su equipo estaba apagado o sin conexión; les llegará cuando vuelvan.</translation>
    </message>
    <message>
        <source>It was not on their screen yet: they do not know.</source>
        <translation>Aún no ha salido en su pantalla: no lo saben.</translation>
    </message>
    <message>
        <source>They have not confirmed; they may have seen it.</source>
        <translation>No lo han confirmado; puede que lo hayan visto.</translation>
    </message>
    <message>
        <source>everyone addressed</source>
        <translation>todos los destinatarios</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>displayed</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>not displayed</source>
        <translation>sin mostrar</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>sin entregar</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>not seen for a month</source>
        <translation>sin conectarse desde hace un mes</translation>
    </message>
    <message>
        <source>no longer addressed</source>
        <translation>ya no son destinatarios</translation>
    </message>
    <message>
        <source>shared screens</source>
        <translation>pantallas compartidas</translation>
    </message>
    <message>
        <source>Everyone whom this notice is for.</source>
        <translation>Todas las personas a las que va dirigido este aviso.</translation>
    </message>
    <message>
        <source>They got an earlier revision; the notice is not for them any more.</source>
        <translation>Recibieron una versión anterior; el aviso ya no es para ellas.</translation>
    </message>
    <message>
        <source>It is for them, but no computer of theirs was connected for a month.</source>
        <translation>Es para ellas, pero ningún equipo suyo se ha conectado en un mes.</translation>
    </message>
    <message>
        <source>Screens that nobody owns: they show it and are never asked to confirm.</source>
        <translation>Pantallas que no son de nadie: lo muestran y nunca se les pide confirmación.</translation>
    </message>
    <message>
        <source>not yet delivered</source>
        <translation>aún sin entregar</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>over unseen</source>
        <translation>terminó sin verse</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>pantalla compartida</translation>
    </message>
    <message>
        <source>shared screen %1</source>
        <translation>pantalla compartida %1</translation>
    </message>
    <message>
        <source>your sign-in has ended; please sign in again</source>
        <translation>su sesión ha terminado; vuelva a iniciarla</translation>
    </message>
    <message>
        <source>your account may not do this</source>
        <translation>su cuenta no tiene permiso para esto</translation>
    </message>
    <message>
        <source>somebody else has published meanwhile</source>
        <translation>otra persona ha publicado entretanto</translation>
    </message>
    <message>
        <source>something in the notice needs a change</source>
        <translation>hay que cambiar algo en el aviso</translation>
    </message>
    <message>
        <source>the relay had too many requests; please wait a moment</source>
        <translation>el servidor ha recibido demasiadas peticiones; espere un momento</translation>
    </message>
    <message>
        <source>this app and the relay have no protocol in common</source>
        <translation>este programa y el servidor no tienen ningún protocolo en común</translation>
    </message>
    <message>
        <source>the relay does not know this notice</source>
        <translation>el servidor no conoce este aviso</translation>
    </message>
    <message>
        <source>the relay could not store it</source>
        <translation>el servidor no ha podido guardarlo</translation>
    </message>
    <message>
        <source>this relay is older than the app and cannot do this</source>
        <translation>este servidor es más antiguo que el programa y no puede hacerlo</translation>
    </message>
    <message>
        <source>No relay is set.</source>
        <translation>No se ha indicado ningún servidor.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a relay (wss://host:port/v1).</source>
        <translation>«%1» no es la dirección de un servidor (wss://equipo:puerto/v1).</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted; off this computer only wss:// is used.</source>
        <translation>«%1» no estaría cifrado; fuera de este equipo solo se usa wss://.</translation>
    </message>
    <message>
        <source>What answers there is not a Foghorn relay.</source>
        <translation>Lo que responde ahí no es un servidor Foghorn.</translation>
    </message>
    <message>
        <source>The relay’s certificate was refused: %1.</source>
        <translation>El certificado del servidor se ha rechazado: %1.</translation>
    </message>
    <message>
        <source>The relay did not understand this app.</source>
        <translation>El servidor no ha entendido a este programa.</translation>
    </message>
    <message>
        <source>The relay does not know this sign-in.</source>
        <translation>El servidor no reconoce este inicio de sesión.</translation>
    </message>
    <message>
        <source>This app and the relay have no protocol in common.</source>
        <translation>Este programa y el servidor no tienen ningún protocolo en común.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>El servidor ha rechazado la conexión.</translation>
    </message>
    <message>
        <source>there is no connection to the relay</source>
        <translation>no hay conexión con el servidor</translation>
    </message>
    <message>
        <source>the connection went before the relay answered</source>
        <translation>la conexión se cortó antes de que el servidor respondiera</translation>
    </message>
    <message>
        <source>the relay said: “%1”</source>
        <translation>el servidor ha dicho: «%1»</translation>
    </message>
    <message>
        <source>The relay cannot be reached; trying again.</source>
        <translation>No se llega al servidor; se sigue intentando.</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>El usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Please sign in again.</source>
        <translation>La sesión ha caducado. Vuelva a iniciarla.</translation>
    </message>
    <message>
        <source>Too many attempts to sign in. Please wait a moment and try again.</source>
        <translation>Demasiados intentos de iniciar sesión. Espere un momento y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The relay refused the sign-in: %1.</source>
        <translation>El servidor ha rechazado el inicio de sesión: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>aún no hay nada escrito</translation>
    </message>
    <message>
        <source>no relay: it cannot be sent now</source>
        <translation>sin servidor: ahora no se puede enviar</translation>
    </message>
    <message>
        <source>your account may not publish</source>
        <translation>su cuenta no puede publicar</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>a punto de salir</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>enviando…</translation>
    </message>
    <message>
        <source>check or try again above</source>
        <translation>compruebe o reintente más arriba</translation>
    </message>
    <message>
        <source>counting people …</source>
        <translation>contando personas…</translation>
    </message>
    <message>
        <source>nobody is known by: %1</source>
        <translation>no se conoce a nadie por: %1</translation>
    </message>
    <message>
        <source>nobody is addressed</source>
        <translation>no hay ningún destinatario</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>Anular el aviso</translation>
    </message>
    <message>
        <source>Send the all-clear</source>
        <translation>Enviar el fin de la incidencia</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Interrupt %1 on every screen now</source>
        <translation>Interrumpir ya a %1 en todas las pantallas</translation>
    </message>
    <message>
        <source>Those who saw it are told to ignore it; the others see nothing.</source>
        <translation>A quienes lo vieron se les dice que no lo tengan en cuenta; los demás no ven nada.</translation>
    </message>
    <message>
        <source>Goes to those who were told, once, without a sound.</source>
        <translation>Llega una sola vez, sin sonido, a quienes recibieron el aviso.</translation>
    </message>
    <message>
        <source>Will not interrupt: open pop-ups and lists change silently.</source>
        <translation>No interrumpe: las ventanas y listas abiertas cambian en silencio.</translation>
    </message>
    <message>
        <source>Will interrupt people and ask them again: %1.</source>
        <translation>Interrumpe y vuelve a pedir confirmación: %1.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>Not known (checking): the connection went before the relay answered. It may have been sent. Trying again cannot send it twice.</source>
        <translation>No se sabe (comprobando): la conexión se cortó antes de que el servidor respondiera. Puede que se haya enviado. Si lo reintenta, no se enviará dos veces.</translation>
    </message>
    <message>
        <source>Not sent: %1. Your text is kept; nothing goes out by itself.</source>
        <translation>No enviado: %1. Su texto se conserva; nada sale por sí solo.</translation>
    </message>
    <message>
        <source>Will be cancelled in %1 s.</source>
        <translation>Se anulará en %1 s.</translation>
    </message>
    <message>
        <source>The all-clear goes out in %1 s.</source>
        <translation>El fin de la incidencia sale en %1 s.</translation>
    </message>
    <message>
        <source>Goes out to %1 in %2 s.</source>
        <translation>Sale para %1 en %2 s.</translation>
    </message>
    <message>
        <source>Goes out in %1 s.</source>
        <translation>Sale en %1 s.</translation>
    </message>
    <message>
        <source>%1 told people about %2 %3: “%4”.</source>
        <translation>%1 ya avisó de %2 %3: «%4».</translation>
    </message>
    <message>
        <source>%1 has published revision %2 meanwhile. Both texts are here: yours in the form, theirs under the preview. Put yours on top after reading theirs, or discard yours.</source>
        <translation>%1 ha publicado entretanto la versión %2. Aquí están los dos textos: el suyo en el formulario y el otro bajo la vista previa. Lea el otro y ponga el suyo encima, o descarte el suyo.</translation>
    </message>
    <message>
        <source>%1 · %2 connected now · %3 seen today · %4 not seen for a month</source>
        <translation>%1 · %2 conectadas ahora · %3 vistas hoy · %4 sin conectarse desde hace un mes</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a change</source>
        <translation>
            <numerusform>hay que cambiar %n campo</numerusform>
            <numerusform>hay que cambiar %n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 time</source>
        <translation>hora de %1</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Who is affected, in words</source>
        <translation>A quién afecta, en palabras</translation>
    </message>
    <message>
        <source>What it means for people</source>
        <translation>Qué supone para las personas</translation>
    </message>
    <message>
        <source>What people gain by it</source>
        <translation>Qué se gana con ello</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Mientras tanto</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>Qué sigue funcionando</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>Qué estamos haciendo</translation>
    </message>
    <message>
        <source>Why, in plain words</source>
        <translation>Por qué, en palabras sencillas</translation>
    </message>
    <message>
        <source>Last words: an apology, thanks</source>
        <translation>Palabras finales: disculpas, gracias</translation>
    </message>
    <message>
        <source>Details for those who want more</source>
        <translation>Detalles para quien quiera saber más</translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n día y %1 h</numerusform>
            <numerusform>%n días y %1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>The last outage of this service took %1.</source>
        <translation>La última avería de este servicio duró %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n outages of this service took %1 to %2 (median %3).</source>
        <translation>
            <numerusform>La última avería de este servicio duró de %1 a %2 (mediana %3).</numerusform>
            <numerusform>Las últimas %n averías de este servicio duraron de %1 a %2 (mediana %3).</numerusform>
        </translation>
    </message>
    <message>
        <source>First estimates were %1 too short (median).</source>
        <translation>Las primeras previsiones se quedaban cortas en %1 (mediana).</translation>
    </message>
    <message>
        <source>First estimates were %1 too long (median).</source>
        <translation>Las primeras previsiones se pasaban en %1 (mediana).</translation>
    </message>
    <message>
        <source>First estimates were right (median).</source>
        <translation>Las primeras previsiones fueron acertadas (mediana).</translation>
    </message>
    <message>
        <source>%1 (said at %2)</source>
        <translation>%1 (dicho a las %2)</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Hasta ahora: %1</translation>
    </message>
    <message>
        <source>%1 of these people already had %2 pop-ups today.</source>
        <translation>%1 de estas personas ya han visto hoy %2 ventanas de aviso.</translation>
    </message>
    <message>
        <source>%1 had %2 or more this week, and %2 are enough: can it be information, or wait?</source>
        <translation>%1 recibieron %2 o más esta semana, y %2 ya bastan: ¿puede ir como información, o esperar?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: %1</source>
        <translation>
            <numerusform>%n nuevo: %1</numerusform>
            <numerusform>%n nuevos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed: %1</source>
        <translation>
            <numerusform>%n cambiado: %1</numerusform>
            <numerusform>%n cambiados: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed: %1</source>
        <translation>
            <numerusform>%n quitado: %1</numerusform>
            <numerusform>%n quitados: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>only the order is another one</source>
        <translation>solo cambia el orden</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>no cambia nada</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · sin guardar</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Aviso nuevo</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>no day of review</source>
        <translation>sin fecha de revisión</translation>
    </message>
    <message>
        <source>review was due %1</source>
        <translation>debía revisarse: %1</translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation>revisar antes del %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Cuándo usarla</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Day of review</source>
        <translation>Fecha de revisión</translation>
    </message>
    <message>
        <source>Rhythm of updates</source>
        <translation>Ritmo de avisos</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Words in %1</source>
        <translation>Texto en %1</translation>
    </message>
    <message>
        <source>How bad, and where it stands</source>
        <translation>Gravedad y en qué punto está</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>your organisation does not send these words</source>
        <translation>su organización no envía estas palabras</translation>
    </message>
    <message>
        <source>“%1” is out of date: the last word came %2. Does it still hold?</source>
        <translation>«%1» ya no está al día: la última noticia es de las %2. ¿Sigue siendo así?</translation>
    </message>
    <message>
        <source>“%1”: you promised the next word by %2.</source>
        <translation>«%1»: prometiste la próxima noticia para las %2.</translation>
    </message>
    <message>
        <source>“%1”: the next word was promised for %2, %3.</source>
        <translation>«%1»: la próxima noticia estaba prometida para las %2, %3.</translation>
    </message>
    <message>
        <source>Whoever can: “still working on it” is enough.</source>
        <translation>Quien pueda: basta con «Seguimos en ello».</translation>
    </message>
    <message>
        <source>People see that it is late.</source>
        <translation>La gente ve que llega tarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for a word.</source>
        <translation>
            <numerusform>%n más espera noticias.</numerusform>
            <numerusform>%n más esperan noticias.</numerusform>
        </translation>
    </message>
    <message>
        <source>to call: not told that it is over</source>
        <translation>por llamar: no saben que ha terminado</translation>
    </message>
    <message>
        <source>They were told of the trouble, and it has not been on their screen yet that it is over.</source>
        <translation>Se les avisó del problema, y todavía no ha salido en su pantalla que ha terminado.</translation>
    </message>
    <message>
        <source>Why this work is done</source>
        <translation>Por qué se hace este trabajo</translation>
    </message>
    <message>
        <source>“%1” should have ended by %2, %3.</source>
        <translation>«%1» ha pasado de su fin previsto (%2), %3.</translation>
    </message>
    <message>
        <source>Is it done, or does it take longer?</source>
        <translation>¿Está terminado o llevará más tiempo?</translation>
    </message>
    <message>
        <source>What is done so that it does not happen again</source>
        <translation>Qué se hace para que no se repita</translation>
    </message>
    <message>
        <source>Tell quietly</source>
        <translation>Contarlo en silencio</translation>
    </message>
    <message>
        <source>Goes quietly into the lists of those who were told; nobody is interrupted.</source>
        <translation>Llega en silencio a las listas de quienes recibieron el aviso; no interrumpe a nadie.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln people say that it is still broken.</source>
        <translation>
            <numerusform>“%1”: %Ln persona dice que sigue fallando.</numerusform>
            <numerusform>“%1”: %Ln personas dicen que sigue fallando.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week: %1</source>
        <translation>Cada semana: %1</translation>
    </message>
    <message>
        <source>Every month: first %1</source>
        <translation>Cada mes: primer %1</translation>
    </message>
    <message>
        <source>Every month: second %1</source>
        <translation>Cada mes: segundo %1</translation>
    </message>
    <message>
        <source>Every month: third %1</source>
        <translation>Cada mes: tercer %1</translation>
    </message>
    <message>
        <source>Every month: fourth %1</source>
        <translation>Cada mes: cuarto %1</translation>
    </message>
    <message>
        <source>Every month: last %1</source>
        <translation>Cada mes: último %1</translation>
    </message>
    <message>
        <source>It does not come any more.</source>
        <translation>Ya no vuelve.</translation>
    </message>
    <message>
        <source>The clocks change in between; it stays at %1 by the clock here.</source>
        <translation>Entretanto cambia la hora; sigue siendo a las %1 según el reloj de aquí.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Próximas: %1.</translation>
    </message>
    <message>
        <source>%1, at %2 (%3)</source>
        <translation>%1, a las %2 (%3)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>the first after %1</source>
        <translation>el primero a los %1</translation>
    </message>
    <message>
        <source>half of them after %1</source>
        <translation>la mitad a los %1</translation>
    </message>
    <message>
        <source>90 % after %1</source>
        <translation>el 90 % a los %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks showed it</source>
        <translation>
            <numerusform>%1 de %n equipo lo mostró</numerusform>
            <numerusform>%1 de %n equipos lo mostraron</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks</source>
        <translation>
            <numerusform>%1 de %n equipo</numerusform>
            <numerusform>%1 de %n equipos</numerusform>
        </translation>
    </message>
    <message>
        <source>went offline at %1; it shows it when it is back</source>
        <translation>se desconectó: %1; lo mostrará cuando vuelva</translation>
    </message>
    <message>
        <source>has it; the screen is locked or full, or the person asked for quiet</source>
        <translation>lo tiene; la pantalla está bloqueada u ocupada, o la persona pidió que no la molesten</translation>
    </message>
    <message>
        <source>has it and did not show it: look at this computer</source>
        <translation>lo tiene y no lo mostró: revise este equipo</translation>
    </message>
    <message>
        <source>is connected and did not answer: look at this computer</source>
        <translation>está conectado y no respondió: revise este equipo</translation>
    </message>
    <message>
        <source>the code from your phone is needed</source>
        <translation>hace falta el código de su teléfono</translation>
    </message>
    <message>
        <source>it waits for a colleague to approve it</source>
        <translation>espera a que un compañero lo apruebe</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Escriba los seis dígitos que muestra la aplicación de su teléfono.</translation>
    </message>
    <message>
        <source>shut out; its person may come back</source>
        <translation>excluido; su persona puede volver</translation>
    </message>
    <message>
        <source>shut out by %1</source>
        <translation>excluido por %1</translation>
    </message>
    <message>
        <source>shut out by %1: %2</source>
        <translation>excluido por %1: %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>visto por última vez: %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>caducado</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>The relay’s certificate ran out on %1. Run “foghornd renew” on the relay.</source>
        <translation>El certificado del servidor caducó el %1. Ejecute «foghornd renew» en el servidor.</translation>
    </message>
    <message>
        <source>The relay’s certificate is not valid before %1. Is this computer’s date right?</source>
        <translation>El certificado del servidor no es válido antes del %1. ¿Es correcta la fecha de este equipo?</translation>
    </message>
    <message>
        <source>The relay’s certificate is not for the name %1.</source>
        <translation>El certificado del servidor no es para el nombre %1.</translation>
    </message>
    <message>
        <source>The relay’s certificate is by “%1”, whom this computer does not trust.</source>
        <translation>El certificado del servidor lo emite «%1», en quien este equipo no confía.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>help desk</source>
        <translation>soporte</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autoría</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>aprobación</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>Sees the board and its numbers, and no names.</source>
        <translation>Ve el panel y sus cifras, sin nombres.</translation>
    </message>
    <message>
        <source>Sees the board, and who has read what.</source>
        <translation>Ve el panel y quién ha leído qué.</translation>
    </message>
    <message>
        <source>Publishes notices, and edits templates and services.</source>
        <translation>Publica avisos y edita plantillas y servicios.</translation>
    </message>
    <message>
        <source>Sees the board and names, and approves what waits.</source>
        <translation>Ve el panel y los nombres, y aprueba lo que espera.</translation>
    </message>
    <message>
        <source>Does everything: also accounts, computers and the relay.</source>
        <translation>Lo hace todo: también cuentas, equipos y el servidor.</translation>
    </message>
    <message>
        <source>read the board</source>
        <translation>leer el panel</translation>
    </message>
    <message>
        <source>see who has read what</source>
        <translation>ver quién ha leído qué</translation>
    </message>
    <message>
        <source>publish notices</source>
        <translation>publicar avisos</translation>
    </message>
    <message>
        <source>make enrolment tokens</source>
        <translation>crear códigos de alta</translation>
    </message>
    <message>
        <source>look after accounts</source>
        <translation>gestionar cuentas</translation>
    </message>
    <message>
        <source>read how the relay is</source>
        <translation>ver el estado del servidor</translation>
    </message>
    <message>
        <source>edit templates and services</source>
        <translation>editar plantillas y servicios</translation>
    </message>
    <message>
        <source>approve what waits</source>
        <translation>aprobar lo que espera</translation>
    </message>
    <message>
        <source>look after computers</source>
        <translation>gestionar equipos</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>leer el registro de auditoría</translation>
    </message>
    <message>
        <source>make API tokens</source>
        <translation>crear tokens de API</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>hasta «%1»</translation>
    </message>
    <message>
        <source>to nobody</source>
        <translation>a nadie</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>solo a %1</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>segundo factor</translation>
    </message>
    <message>
        <source>from the directory</source>
        <translation>del directorio</translation>
    </message>
</context>
<context>
    <name>foghorn::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
    <message>
        <source>You may read only, until you have set up a second factor.</source>
        <translation>Solo puede leer hasta que configure un segundo factor.</translation>
    </message>
    <message>
        <source>You may read, and not publish.</source>
        <translation>Puede leer, pero no publicar.</translation>
    </message>
    <message>
        <source>You may publish, to everyone.</source>
        <translation>Puede publicar, para todos.</translation>
    </message>
    <message>
        <source>You may publish: %1.</source>
        <translation>Puede publicar: %1.</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminMenu</name>
    <message>
        <source>Board</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Redactar</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message numerus="yes">
        <source>Board  (%n to do)</source>
        <translation>
            <numerusform>Panel  (%n urgente)</numerusform>
            <numerusform>Panel  (%n urgentes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Periódicos</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Simulacros</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Su cuenta</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminWindow</name>
    <message>
        <source>Foghorn admin</source>
        <translation>Foghorn: administración</translation>
    </message>
    <message>
        <source>A draft is open</source>
        <translation>Hay un borrador abierto</translation>
    </message>
    <message>
        <source>“%1” is not sent yet.</source>
        <translation>«%1» aún no se ha enviado.</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Volver a él</translation>
    </message>
    <message>
        <source>the services</source>
        <translation>los servicios</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>No está todo guardado</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Aún sin guardar: %1.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Cerrar y perderlo</translation>
    </message>
    <message>
        <source>It is still being watched</source>
        <translation>Todavía se vigila</translation>
    </message>
    <message>
        <source>It is watched until %1, and then ends by itself unless people say that it is still broken. End it now all the same?</source>
        <translation>Se vigila hasta las %1 y después termina por sí solo, salvo que la gente diga que sigue sin funcionar. ¿Terminarlo ahora de todos modos?</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminar ahora</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>Seguir vigilando</translation>
    </message>
</context>
<context>
    <name>foghorn::ApiTokensTab</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Puede</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Tokens de API</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>The new API token</source>
        <translation>El nuevo token de API</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can do what it may: put it into a file that only the script can read.</source>
        <translation>Solo se muestra esta vez. Quien lo tenga puede hacer lo que él puede: guárdelo en un archivo que solo el script pueda leer.</translation>
    </message>
    <message>
        <source>Make a token …</source>
        <translation>Crear un token …</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Anularlo</translation>
    </message>
    <message>
        <source>Keys for scripts and monitoring. Each does only what it is made for, and never more than whoever made it may.</source>
        <translation>Para scripts y supervisión. Cada uno hace solo aquello para lo que se creó, y nunca más de lo que puede quien lo creó.</translation>
    </message>
    <message>
        <source>Nothing is done by it any more.</source>
        <translation>Ya no hace nada.</translation>
    </message>
    <message>
        <source>Monitoring Lyon</source>
        <translation>Supervisión Lyon</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Días de validez</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Qué puede hacer</translation>
    </message>
    <message>
        <source>A name, so that others know later what it was for.</source>
        <translation>Un nombre, para que otros sepan después para qué era.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>todo, a todos</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalRow</name>
    <message>
        <source>%1 wants to send this: %2</source>
        <translation>%1 quiere enviar esto: %2</translation>
    </message>
    <message>
        <source>%1 wants to send this update: %2</source>
        <translation>%1 quiere enviar esta novedad: %2</translation>
    </message>
    <message>
        <source>Not sent yet, a colleague has to approve it: %1</source>
        <translation>Aún no enviado, lo tiene que aprobar un compañero: %1</translation>
    </message>
    <message>
        <source>%1 did not approve: %2</source>
        <translation>%1 no aprobó: %2</translation>
    </message>
    <message>
        <source>%1 sent this without waiting for a colleague: %2</source>
        <translation>%1 envió esto sin esperar a un compañero: %2</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítico</translation>
    </message>
    <message>
        <source>to many people</source>
        <translation>a muchas personas</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Verlo…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>It cannot wait…</source>
        <translation>No puede esperar…</translation>
    </message>
    <message>
        <source>Write it again…</source>
        <translation>Escribirlo de nuevo…</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>This is what people will see:</source>
        <translation>Esto es lo que verá la gente:</translation>
    </message>
    <message>
        <source>Everybody who approves is told at once, with your reason.</source>
        <translation>Todos los que aprueban lo sabrán al momento, con su motivo.</translation>
    </message>
    <message>
        <source>Lyon is not concerned: only Madrid.</source>
        <translation>A Lyon no le afecta: solo a Madrid.</translation>
    </message>
    <message>
        <source>The fault is spreading; nobody else is here.</source>
        <translation>El fallo se extiende; no hay nadie más aquí.</translation>
    </message>
    <message>
        <source>What should be different, if you do not approve it</source>
        <translation>Qué debería cambiar, si no lo aprueba</translation>
    </message>
    <message>
        <source>Why it cannot wait</source>
        <translation>Por qué no puede esperar</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Approve: send it now</source>
        <translation>Aprobar: enviar ahora</translation>
    </message>
    <message>
        <source>%1 · %2 · waits %3</source>
        <translation>%1 · %2 · espera %3</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>periódico</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalsBar</name>
    <message numerus="yes">
        <source>%Ln wait for a second pair of eyes</source>
        <translation>
            <numerusform>%Ln espera a que otra persona lo vea</numerusform>
            <numerusform>%Ln esperan a que otra persona los vea</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::AudienceEdit</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Solo estos</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>+ site, group or people</source>
        <translation>+ sede, grupo o personas</translation>
    </message>
    <message>
        <source>+ except</source>
        <translation>+ excepto</translation>
    </message>
    <message>
        <source>Also kept from the script that sent it: %1</source>
        <translation>También se conserva del script que lo envió: %1</translation>
    </message>
    <message>
        <source>except</source>
        <translation>excepto</translation>
    </message>
    <message>
        <source>site</source>
        <translation>sede</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>except these</source>
        <translation>excepto estos</translation>
    </message>
    <message>
        <source>these</source>
        <translation>estos</translation>
    </message>
    <message>
        <source>Lyon, Madrid</source>
        <translation>Lyon, Madrid</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>quitar esta línea</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finanzas</translation>
    </message>
    <message>
        <source>ana@corp.example</source>
        <translation>ana@corp.example</translation>
    </message>
</context>
<context>
    <name>foghorn::BlankEdit</name>
    <message>
        <source>must be filled in</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What the author is asked</source>
        <translation>Qué se pregunta</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>Remove the blank %1</source>
        <translation>Quitar el hueco %1</translation>
    </message>
    <message>
        <source>Blank %1</source>
        <translation>Hueco %1</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksBar</name>
    <message>
        <source>Fill in first:</source>
        <translation>Rellene primero:</translation>
    </message>
    <message>
        <source>%1 (may stay empty)</source>
        <translation>%1 (puede quedar vacío)</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>p. ej., %1</translation>
    </message>
    <message>
        <source>Send without %1</source>
        <translation>Enviar sin %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksEdit</name>
    <message>
        <source>What the author fills in. It stands in the words as {{word}}; service, site and phone fill themselves where they are known.</source>
        <translation>Lo que rellena quien redacta. En el texto figura como {{word}}; service, site y phone se rellenan solos cuando se conocen.</translation>
    </message>
    <message>
        <source>+ blank</source>
        <translation>+ hueco</translation>
    </message>
</context>
<context>
    <name>foghorn::BoardPage</name>
    <message>
        <source>connected, the numbers are live</source>
        <translation>conectado, cifras al momento</translation>
    </message>
    <message>
        <source>not connected %1, the numbers are old</source>
        <translation>sin conexión %1, las cifras no están al día</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Aviso nuevo</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Nothing is announced right now. All quiet.</source>
        <translation>Ahora mismo no hay ningún aviso. Todo en calma.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ended</source>
        <translation>
            <numerusform>Mostrar %n finalizado</numerusform>
            <numerusform>Mostrar %n finalizados</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide ended</source>
        <translation>Ocultar los finalizados</translation>
    </message>
</context>
<context>
    <name>foghorn::CardButtons</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Still working on it</source>
        <translation>Seguimos en ello</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Actualizar…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Fin…</translation>
    </message>
    <message>
        <source>Tells quietly that you are at it, and when the next word comes. Nobody is interrupted.</source>
        <translation>Dice sin molestar que seguís en ello y cuándo llega la próxima noticia. No interrumpe a nadie.</translation>
    </message>
    <message>
        <source>Tells at once that it is looked into again, and when the next word comes.</source>
        <translation>Dice enseguida que se vuelve a mirar y cuándo llega la próxima noticia.</translation>
    </message>
    <message>
        <source>Tells that it works again as far as you can see, asks people whether it does, and gives the all-clear by itself when the watch is over.</source>
        <translation>Dice que vuelve a funcionar por lo que usted ve, pregunta a la gente si es así y da el fin de la avería por sí solo cuando acaba la vigilancia.</translation>
    </message>
    <message>
        <source>Cancel: it was sent by mistake…</source>
        <translation>Anular: se envió por error…</translation>
    </message>
    <message>
        <source>Cancel: it is no longer needed…</source>
        <translation>Anular: ya no hace falta…</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Tarda más…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln say it is still broken: reopen</source>
        <translation>
            <numerusform>%Ln dice que sigue sin funcionar: reabrir</numerusform>
            <numerusform>%Ln dicen que sigue sin funcionar: reabrir</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch it from now on for</source>
        <translation>Vigilarlo desde ahora durante</translation>
    </message>
    <message>
        <source>Works again: watch it for</source>
        <translation>Vuelve a funcionar: vigilarlo durante</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln hora</numerusform>
            <numerusform>%Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (lo habitual)</translation>
    </message>
</context>
<context>
    <name>foghorn::CardFacts</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>no site known</source>
        <translation>sede desconocida</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more sites</source>
        <translation>
            <numerusform>%Ln sede más</numerusform>
            <numerusform>%Ln sedes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Know that it is over</source>
        <translation>Saben que ha terminado</translation>
    </message>
    <message>
        <source>%1 of %2 who were told</source>
        <translation>%1 de %2 a quienes se avisó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to call</source>
        <translation>
            <numerusform>%Ln por llamar</numerusform>
            <numerusform>%Ln por llamar</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Conectados ahora</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Les funciona a</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Sigue sin funcionar</translation>
    </message>
    <message>
        <source>Broken where</source>
        <translation>Dónde falla</translation>
    </message>
    <message>
        <source>Not seen for a month</source>
        <translation>Sin conectarse desde hace un mes</translation>
    </message>
    <message>
        <source>No longer addressed</source>
        <translation>Ya no son destinatarios</translation>
    </message>
    <message>
        <source>Shared screens</source>
        <translation>Pantallas compartidas</translation>
    </message>
    <message>
        <source>Watched until</source>
        <translation>Se vigila hasta</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>Lo dicho hasta ahora</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última comprobación</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>No está al día</translation>
    </message>
    <message>
        <source>needs an update or an all-clear</source>
        <translation>necesita una actualización o su fin</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Próximo aviso</translation>
    </message>
    <message>
        <source>was due %1, %2</source>
        <translation>debía llegar: %1, %2</translation>
    </message>
    <message>
        <source>Was it clear?</source>
        <translation>¿Se entendió?</translation>
    </message>
    <message>
        <source>clear to %1, unclear to %2</source>
        <translation>claro para %1, no claro para %2</translation>
    </message>
    <message>
        <source>Save timeline…</source>
        <translation>Guardar cronología…</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>should have ended by %1, %2</source>
        <translation>fin previsto: %1, %2</translation>
    </message>
    <message>
        <source>Told late because</source>
        <translation>Avisado tarde porque</translation>
    </message>
</context>
<context>
    <name>foghorn::CoachLines</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation does not send this.</source>
        <translation>Su organización no envía esto.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
</context>
<context>
    <name>foghorn::CoachSummary</name>
    <message>
        <source>Go to the first</source>
        <translation>Ir a la primera</translation>
    </message>
    <message>
        <source>What, who, when, what to do, next update: all there.</source>
        <translation>Qué, a quién, cuándo, qué hacer, próximo aviso: está todo.</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Nada que señalar.</translation>
    </message>
    <message numerus="yes">
        <source>%n hints for better words</source>
        <translation>
            <numerusform>%n sugerencia para decirlo mejor</numerusform>
            <numerusform>%n sugerencias para decirlo mejor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hints</source>
        <translation>
            <numerusform>%1: %n sugerencia</numerusform>
            <numerusform>%1: %n sugerencias</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeBody</name>
    <message>
        <source>Write</source>
        <translation>Redactar</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>Lo que se ve</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos los idiomas</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeFoot</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ya</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarlo</translation>
    </message>
    <message>
        <source>Critical: a large window with a sound, over whatever people do.</source>
        <translation>Crítica: una ventana grande con sonido, por encima de lo que se esté haciendo.</translation>
    </message>
    <message>
        <source>Send to me first</source>
        <translation>Enviármelo primero</translation>
    </message>
    <message>
        <source>To me alone</source>
        <translation>Solo a mí</translation>
    </message>
    <message>
        <source>To the group %1</source>
        <translation>Al grupo %1</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeForm</name>
    <message>
        <source>not asked</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>se pide confirmar</translation>
    </message>
    <message>
        <source>as the rules say</source>
        <translation>según las reglas</translation>
    </message>
    <message>
        <source>interrupt in any case</source>
        <translation>interrumpir siempre</translation>
    </message>
    <message>
        <source>quietly</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>En qué punto está</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Vuelta prevista</translation>
    </message>
    <message>
        <source>Next update by</source>
        <translation>Próximo aviso a las</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quién llamar</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Pedir confirmación</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interrumpir</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Algo falla</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Trabajos programados</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Comienzo previsto</translation>
    </message>
    <message>
        <source>I say when it is done</source>
        <translation>yo digo cuándo está hecho</translation>
    </message>
    <message>
        <source>it ends by itself, as planned</source>
        <translation>termina por sí solo, según lo previsto</translation>
    </message>
    <message>
        <source>The supplier closes a security hole tonight.</source>
        <translation>El proveedor cierra esta noche un fallo de seguridad.</translation>
    </message>
    <message>
        <source>Why at such short notice (only colleagues read it)</source>
        <translation>Por qué con tan poca antelación (solo lo leen sus compañeros)</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>Al final</translation>
    </message>
    <message numerus="yes">
        <source>It starts in less than %n working days.</source>
        <translation>
            <numerusform>Empieza en menos de %n día laborable.</numerusform>
            <numerusform>Empieza en menos de %n días laborables.</numerusform>
        </translation>
    </message>
    <message>
        <source>Holidays in between: %1.</source>
        <translation>Festivos entremedias: %1.</translation>
    </message>
    <message>
        <source>Which team sees to it, and until which day</source>
        <translation>Qué equipo se encarga y hasta qué día</translation>
    </message>
    <message>
        <source>What happened, in plain words</source>
        <translation>Qué pasó, con palabras sencillas</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Remind people</source>
        <translation>Recordarlo</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>El mismo fallo que el lunes; ya se explicó entonces.</translation>
    </message>
    <message>
        <source>No follow-up needed, because… (only colleagues read it)</source>
        <translation>No hace falta explicarlo, porque… (solo lo leen los compañeros)</translation>
    </message>
    <message>
        <source>Not known yet? The board reminds you in the next working days.</source>
        <translation>¿Aún no se sabe? El tablero se lo recuerda en los próximos días laborables.</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeHead</name>
    <message>
        <source>Update that one</source>
        <translation>Actualizar ese</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar igualmente</translation>
    </message>
    <message>
        <source>Put mine on top of theirs</source>
        <translation>Poner el mío encima</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>Words from a template…</source>
        <translation>Texto de una plantilla…</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposePreview</name>
    <message>
        <source>IT</source>
        <translation>Informática</translation>
    </message>
    <message>
        <source>This is what people see</source>
        <translation>Esto es lo que se ve</translation>
    </message>
    <message>
        <source>Published meanwhile by %1</source>
        <translation>Publicado entretanto por %1</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeWriting</name>
    <message>
        <source>New notice</source>
        <translation>Aviso nuevo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Fin de la incidencia</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>a second window: its draft is kept apart from the other&apos;s</source>
        <translation>segunda ventana: su borrador se guarda aparte del de la otra</translation>
    </message>
    <message>
        <source>A draft was left unfinished: “%1”.</source>
        <translation>Quedó un borrador sin terminar: «%1».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
</context>
<context>
    <name>foghorn::Composition</name>
    <message>
        <source>your kept draft</source>
        <translation>su borrador guardado</translation>
    </message>
    <message>
        <source>the connection to the relay was lost</source>
        <translation>se perdió la conexión con el servidor</translation>
    </message>
</context>
<context>
    <name>foghorn::DesksTab</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Only those shut out</source>
        <translation>Solo los excluidos</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Poner nombre</translation>
    </message>
    <message>
        <source>Shut out …</source>
        <translation>Excluir …</translation>
    </message>
    <message>
        <source>Let its person in again</source>
        <translation>Readmitir a su persona</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Buscar un nombre, equipo o sede</translation>
    </message>
    <message>
        <source>Search computers</source>
        <translation>Buscar equipos</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Excluirlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Why, for the record: stolen, lost, …</source>
        <translation>Por qué: robado, perdido…</translation>
    </message>
    <message>
        <source>Why it is shut out</source>
        <translation>Por qué se excluye</translation>
    </message>
    <message>
        <source>End that token too</source>
        <translation>Anular también ese código</translation>
    </message>
    <message>
        <source>Keep the token</source>
        <translation>Conservar el código</translation>
    </message>
    <message>
        <source>A name for it, e.g. Reception Lyon</source>
        <translation>Un nombre, p. ej. Recepción Lyon</translation>
    </message>
    <message>
        <source>Name of the chosen computer</source>
        <translation>Nombre del equipo elegido</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>pantalla compartida</translation>
    </message>
    <message>
        <source>its own key</source>
        <translation>su propia clave</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>un secreto</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %n computers</source>
        <translation>
            <numerusform>los primeros %1 de %n equipo</numerusform>
            <numerusform>los primeros %1 de %n equipos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Shut out %1? It hears nothing more from now on, and its person cannot enrol on that computer until you let them in again.</source>
        <translation>¿Excluir %1? Desde ahora no recibirá nada más, y su persona no podrá darse de alta en ese equipo hasta que usted la readmita.</translation>
    </message>
    <message>
        <source>It is shut out.</source>
        <translation>Está excluido.</translation>
    </message>
    <message numerus="yes">
        <source>It came by token %1, by which %n more may still come.</source>
        <translation>
            <numerusform>Entró con el código %1, con el que todavía puede entrar %n más.</numerusform>
            <numerusform>Entró con el código %1, con el que todavía pueden entrar %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Con ese código ya no se da de alta nadie; quien entró con él se queda.</translation>
    </message>
    <message>
        <source>Its person may enrol on that computer again, with a new token.</source>
        <translation>Su persona puede volver a darse de alta en ese equipo, con un código nuevo.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftFile</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>no se ha podido guardar el borrador en %1: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftKeeper</name>
    <message>
        <source>draft kept %1</source>
        <translation>borrador guardado a las %1</translation>
    </message>
</context>
<context>
    <name>foghorn::DrillsPage</name>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n equipo</numerusform>
            <numerusform>%n equipos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the desks</source>
        <translation>%1 % de los equipos</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Empezar un simulacro</translation>
    </message>
    <message>
        <source>There was no drill yet.</source>
        <translation>Aún no hubo ningún simulacro.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No les llegó</translation>
    </message>
    <message>
        <source>Earlier drills</source>
        <translation>Simulacros anteriores</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Simulacros</translation>
    </message>
    <message>
        <source>A drill shows some people, chosen by chance among those who are connected, a notice that says it is an exercise and that nothing is broken, and asks them to press “I have read this”. It ends after 10 minutes and counts in no statistics.</source>
        <translation>Un simulacro muestra a algunas personas, elegidas al azar entre las conectadas, un aviso que dice que es un simulacro y que nada está averiado, y les pide pulsar «Lo he leído». Termina a los 10 minutos y no cuenta en ninguna estadística.</translation>
    </message>
    <message>
        <source>How many are asked</source>
        <translation>A cuántos se pregunta</translation>
    </message>
    <message>
        <source>Nobody is connected now.</source>
        <translation>Ahora no hay nadie conectado.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>No ha empezado: %1</translation>
    </message>
    <message>
        <source>Drill of %1, started by %2</source>
        <translation>Simulacro: %1, iniciado por %2</translation>
    </message>
    <message>
        <source>Running since %1, started by %2</source>
        <translation>En marcha: %1, iniciado por %2</translation>
    </message>
    <message>
        <source>Not yet reached</source>
        <translation>Aún no les llegó</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are no drills where authors sign their notices themselves: the relay would have to sign this one.</source>
        <translation>No hay simulacros donde los autores firman ellos mismos sus avisos: este tendría que firmarlo el servidor.</translation>
    </message>
</context>
<context>
    <name>foghorn::EnrolmentTab</name>
    <message>
        <source>Token</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>Usos restantes</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Crear un código</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Anularlo</translation>
    </message>
    <message>
        <source>Enrolment tokens</source>
        <translation>Códigos de alta</translation>
    </message>
    <message>
        <source>A computer needs such a string once: in a file, in its settings or in a group policy. It names the relay and whose certificate to believe.</source>
        <translation>Un equipo necesita una cadena así una sola vez: en un archivo, en su configuración o en una directiva de grupo. Indica el servidor de avisos y qué certificado creer.</translation>
    </message>
    <message>
        <source>For how many computers</source>
        <translation>Para cuántos equipos</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Días de validez</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can enrol a computer.</source>
        <translation>Solo se muestra esta vez. Quien lo tenga puede dar de alta un equipo.</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>El código nuevo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Con ese código ya no se da de alta nadie; quien entró con él se queda.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
</context>
<context>
    <name>foghorn::EstimateEdit</name>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>about</source>
        <translation>hacia</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>no antes de</translation>
    </message>
    <message>
        <source>How certain the estimate is</source>
        <translation>Cómo de segura es la previsión</translation>
    </message>
    <message>
        <source>Expected back at</source>
        <translation>Vuelta prevista a las</translation>
    </message>
    <message>
        <source>Expected back at the latest at</source>
        <translation>Vuelta prevista a más tardar a las</translation>
    </message>
</context>
<context>
    <name>foghorn::FactorBar</name>
    <message>
        <source>Set it up …</source>
        <translation>Configurarlo …</translation>
    </message>
    <message>
        <source>You may read only for now: whoever publishes here needs a second factor, a code from their phone.</source>
        <translation>Por ahora solo puede leer: aquí, quien publica necesita un segundo factor, un código de su teléfono.</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpBar</name>
    <message>
        <source>was due by %1</source>
        <translation>debía contarse a más tardar el %1</translation>
    </message>
    <message>
        <source>due by %1</source>
        <translation>a más tardar el %1</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>No hace falta…</translation>
    </message>
    <message>
        <source>Say what happened…</source>
        <translation>Contar qué pasó…</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>El mismo fallo que el lunes; ya se explicó entonces.</translation>
    </message>
    <message>
        <source>Why nobody needs to be told (only colleagues read it)</source>
        <translation>Por qué no hace falta contarlo (solo lo leen compañeros)</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Guardar este motivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outages are not explained yet</source>
        <translation>
            <numerusform>Falta explicar %Ln incidencia</numerusform>
            <numerusform>Falta explicar %Ln incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Why “%1” needs no follow-up was not kept: %2</source>
        <translation>No se guardó por qué «%1» no necesita explicación: %2</translation>
    </message>
    <message>
        <source>Not needed: “%1” (kept here; the relay gets it as soon as it answers)</source>
        <translation>No hace falta: «%1» (guardado aquí; el servidor lo recibe en cuanto responda)</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpEdit</name>
    <message>
        <source>Mail team</source>
        <translation>Equipo de correo</translation>
    </message>
    <message>
        <source>Which team sees to it</source>
        <translation>Qué equipo se encarga</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Hasta qué día</translation>
    </message>
</context>
<context>
    <name>foghorn::HelpPanel</name>
    <message>
        <source>Not marked: %1</source>
        <translation>No se ha marcado: %1</translation>
    </message>
    <message>
        <source>%1 sees to it</source>
        <translation>%1 se ocupa</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Me ocupo yo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ask for help</source>
        <translation>
            <numerusform>%Ln persona pide ayuda</numerusform>
            <numerusform>%Ln personas piden ayuda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::LanguageChoice</name>
    <message>
        <source>+ language</source>
        <translation>+ idioma</translation>
    </message>
    <message>
        <source>%1 · lags</source>
        <translation>%1 (!)</translation>
    </message>
    <message>
        <source>Another language was changed after this one</source>
        <translation>Otro idioma se cambió después de este</translation>
    </message>
</context>
<context>
    <name>foghorn::LimitEdit</name>
    <message>
        <source>as severely as need be</source>
        <translation>con la gravedad que haga falta</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>hasta «%1»</translation>
    </message>
    <message>
        <source>May publish</source>
        <translation>Puede publicar</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quién</translation>
    </message>
</context>
<context>
    <name>foghorn::LinesEdit</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>during</source>
        <translation>durante</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>when to do it</source>
        <translation>cuándo hacerlo</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>quitar esta línea</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Quitar esta línea</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
</context>
<context>
    <name>foghorn::NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeCard</name>
    <message>
        <source>revision %1</source>
        <translation>versión %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>código %1</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeSender</name>
    <message>
        <source>the relay does not have it</source>
        <translation>el servidor no lo tiene</translation>
    </message>
</context>
<context>
    <name>foghorn::OneClick</name>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Sin servidor: no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Look again when it is back.</source>
        <translation>La conexión se cortó antes de que el servidor respondiera. Mira otra vez cuando vuelva.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>No enviado: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::PasswordCard</name>
    <message>
        <source>Present password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Esta no es su contraseña.</translation>
    </message>
    <message>
        <source>The directory knows your password: it is changed there.</source>
        <translation>Su contraseña es la del directorio: se cambia allí.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>No se ha hecho: %1</translation>
    </message>
    <message>
        <source>It is needed to change it.</source>
        <translation>Hace falta para cambiarla.</translation>
    </message>
    <message>
        <source>It is changed; your other sign-ins have ended.</source>
        <translation>Se ha cambiado; sus demás sesiones han terminado.</translation>
    </message>
</context>
<context>
    <name>foghorn::PreviewChoice</name>
    <message>
        <source>my colours</source>
        <translation>mis colores</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claros</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuros</translation>
    </message>
    <message>
        <source>Colours of the preview</source>
        <translation>Colores de la vista previa</translation>
    </message>
    <message>
        <source>Size of the text in the preview</source>
        <translation>Tamaño del texto de la vista previa</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Idioma de la vista previa</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>como está escrito</translation>
    </message>
</context>
<context>
    <name>foghorn::PromiseBar</name>
    <message>
        <source>Still working on it</source>
        <translation>Seguimos en ello</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Actualizar…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Fin…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Tarda más…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
</context>
<context>
    <name>foghorn::PunctualityLine</name>
    <message numerus="yes">
        <source>%1 of %Ln promised updates came in time in the last %2 days</source>
        <translation>
            <numerusform>En los últimos %2 días llegó a tiempo %1 de %Ln noticia prometida</numerusform>
            <numerusform>En los últimos %2 días llegaron a tiempo %1 de %Ln noticias prometidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; half of the late ones by %Ln minutes or more</source>
        <translation>
            <numerusform>%1; la mitad de las tardías, con %Ln minuto o más de retraso</numerusform>
            <numerusform>%1; la mitad de las tardías, con %Ln minutos o más de retraso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::QrCode</name>
    <message>
        <source>QR code for the app on your phone</source>
        <translation>Código QR para la aplicación de su teléfono</translation>
    </message>
</context>
<context>
    <name>foghorn::ReachCounter</name>
    <message>
        <source>nobody yet</source>
        <translation>nadie todavía</translation>
    </message>
    <message>
        <source>Nobody is known by: %1</source>
        <translation>No se conoce a nadie por: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsModel</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Mostrado</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPages</name>
    <message>
        <source>this relay is older than the app and cannot list them</source>
        <translation>este servidor es más antiguo que el programa y no puede enumerarlas</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPanel</name>
    <message>
        <source>Export CSV</source>
        <translation>Exportar CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exportar personas</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Buscar nombre, equipo o sede</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the first %2 are here, the others come as you scroll</source>
        <translation>%1 · aquí están las %2 primeras; las demás aparecen al desplazarse</translation>
    </message>
    <message numerus="yes">
        <source>exporting … %Ln</source>
        <translation>
            <numerusform>exportando… %Ln</numerusform>
            <numerusform>exportando… %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>not exported: %1</source>
        <translation>no exportado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people exported</source>
        <translation>
            <numerusform>%Ln persona exportada</numerusform>
            <numerusform>%Ln personas exportadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::RemindersEdit</name>
    <message>
        <source>3 days before</source>
        <translation>3 días antes</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 día antes</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>1 hora antes</translation>
    </message>
    <message>
        <source>10 minutes before</source>
        <translation>10 minutos antes</translation>
    </message>
</context>
<context>
    <name>foghorn::RepeatEdit</name>
    <message>
        <source>Does not repeat</source>
        <translation>No se repite</translation>
    </message>
    <message>
        <source>By a rule of my own</source>
        <translation>Según una regla propia</translation>
    </message>
    <message>
        <source>Rule (RRULE of RFC 5545)</source>
        <translation>Regla (RRULE de RFC 5545)</translation>
    </message>
</context>
<context>
    <name>foghorn::RepeatPreview</name>
    <message>
        <source>Each one is announced 7 days before, at 9:00.</source>
        <translation>Cada una se anuncia 7 días antes, a las 9:00.</translation>
    </message>
    <message>
        <source>Nothing recurs by itself where authors sign their notices themselves: send each maintenance on its own.</source>
        <translation>Nada se repite por sí solo donde los autores firman ellos mismos sus avisos: envíe cada mantenimiento por separado.</translation>
    </message>
</context>
<context>
    <name>foghorn::RowsTab</name>
    <message>
        <source>Not done: %1</source>
        <translation>No se ha hecho: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::SecondFactorCard</name>
    <message>
        <source>Set it up</source>
        <translation>Configurarlo</translation>
    </message>
    <message>
        <source>Do without it …</source>
        <translation>Prescindir de él …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>1. Open the app on your phone that makes codes. Any such app will do.</source>
        <translation>1. Abra en su teléfono la aplicación que genera códigos. Sirve cualquiera.</translation>
    </message>
    <message>
        <source>2. Let its camera look at this picture.</source>
        <translation>2. Enfoque esta imagen con su cámara.</translation>
    </message>
    <message>
        <source>It cannot? Type this key into it instead:</source>
        <translation>¿No puede? Escriba en ella esta clave:</translation>
    </message>
    <message>
        <source>Key for the app on your phone</source>
        <translation>Clave para la aplicación de su teléfono</translation>
    </message>
    <message>
        <source>3. Type the six digits that it shows now:</source>
        <translation>3. Escriba los seis dígitos que muestra ahora:</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Código del teléfono</translation>
    </message>
    <message>
        <source>That code is not right, or was used already. Wait for the next one.</source>
        <translation>Ese código no es correcto o ya se ha usado. Espere al siguiente.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>No se ha hecho: %1</translation>
    </message>
    <message>
        <source>It is in force: from now on a sign-in needs your password and a code.</source>
        <translation>Ya está activo: desde ahora, para entrar hacen falta su contraseña y un código.</translation>
    </message>
    <message>
        <source>From now on your password alone signs in.</source>
        <translation>Desde ahora basta su contraseña para entrar.</translation>
    </message>
    <message>
        <source>A code from your phone ends it:</source>
        <translation>Un código de su teléfono lo quita:</translation>
    </message>
    <message>
        <source>A code from your phone beside the password: whoever learns your password cannot speak for IT with it.</source>
        <translation>Un código de su teléfono además de la contraseña: quien descubra su contraseña no podrá hablar con ella en nombre de Informática.</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>Prescindir de él</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>In force: a sign-in needs your password and a code from your phone. If the phone is lost, an administrator takes it off.</source>
        <translation>Activo: para entrar hacen falta su contraseña y un código de su teléfono. Si pierde el teléfono, un administrador lo quita.</translation>
    </message>
</context>
<context>
    <name>foghorn::SecretCard</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
</context>
<context>
    <name>foghorn::SecurityPage</name>
    <message>
        <source>Computers</source>
        <translation>Equipos</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Tokens de API</translation>
    </message>
</context>
<context>
    <name>foghorn::SeriesPage</name>
    <message>
        <source>announced</source>
        <translation>anunciada</translation>
    </message>
    <message>
        <source>does not take place</source>
        <translation>no tiene lugar</translation>
    </message>
    <message>
        <source>will be announced on %1</source>
        <translation>se anunciará el %1</translation>
    </message>
    <message>
        <source>Nothing recurs yet. In the composer, planned work has a field “Repeats”.</source>
        <translation>Todavía no se repite nada. Al redactar un trabajo previsto hay un campo «Se repite».</translation>
    </message>
    <message>
        <source>Recurring maintenance</source>
        <translation>Mantenimientos periódicos</translation>
    </message>
    <message>
        <source>It has come to its end.</source>
        <translation>Ha llegado a su fin.</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>Hacerla de todos modos</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Omitir esta</translation>
    </message>
    <message>
        <source>Its notice is cancelled: those who saw it are told.</source>
        <translation>Se anula su aviso: se dice a quienes lo vieron.</translation>
    </message>
    <message>
        <source>Nothing more will be announced. Notices that are out stay as they are.</source>
        <translation>No se anunciará nada más. Los avisos que ya salieron se quedan como están.</translation>
    </message>
    <message>
        <source>saved by %1</source>
        <translation>guardado por %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>No se ha hecho: %1</translation>
    </message>
    <message>
        <source>The times below are by the clock of this computer.</source>
        <translation>Las horas de abajo son las del reloj de este equipo.</translation>
    </message>
</context>
<context>
    <name>foghorn::ServiceDelegate</name>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>as the template says</source>
        <translation>según la plantilla</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesModel</name>
    <message>
        <source>needed</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Fila %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesPage</name>
    <message>
        <source>Add a service</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Import CSV …</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Adoptarlos</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Import services</source>
        <translation>Importar servicios</translation>
    </message>
    <message>
        <source>Export services</source>
        <translation>Exportar servicios</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Cargar lo suyo</translation>
    </message>
    <message>
        <source>Put my changes on theirs</source>
        <translation>Poner lo mío encima</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Click to put the services into this order</source>
        <translation>Pulse para ordenar así los servicios</translation>
    </message>
    <message>
        <source>Taken over. Nothing is replaced for others before you save.</source>
        <translation>Adoptados. Para los demás no cambia nada hasta que guarde.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed the services meanwhile.</source>
        <translation>No guardado: alguien cambió los servicios entretanto.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>La conexión se cortó antes de que el servidor respondiera. Guarde de nuevo: nada se guarda dos veces.</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>No importado: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, and nothing was changed.</source>
        <translation>No se ha importado ni se ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n services.</source>
        <translation>
            <numerusform>El archivo tiene %n servicio.</numerusform>
            <numerusform>El archivo tiene %n servicios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services exported</source>
        <translation>
            <numerusform>%n servicio exportado</numerusform>
            <numerusform>%n servicios exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>No exportado: %1</translation>
    </message>
    <message>
        <source>You can read the services here. Changing them needs the right to edit templates.</source>
        <translation>Aquí puede leer los servicios. Para cambiarlos hace falta el permiso de editar plantillas.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Sin conexión con el servidor: lo que escriba se queda aquí.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n servicio</numerusform>
            <numerusform>%n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody saved the services meanwhile. What they changed:</source>
        <translation>Alguien guardó los servicios entretanto. Lo que cambió:</translation>
    </message>
</context>
<context>
    <name>foghorn::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message>
        <source>For IT and the help desk</source>
        <translation>Para Informática y el centro de soporte</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The relay&apos;s address starts with wss:// (or ws:// on this computer).</source>
        <translation>La dirección del servidor empieza por wss:// (o ws:// en este equipo).</translation>
    </message>
    <message>
        <source>Login and password are both needed.</source>
        <translation>Hacen falta el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Código del teléfono</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Escriba los seis dígitos que muestra la aplicación de su teléfono.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffForm</name>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tell it them in person, not by e-mail. They change it under “Your account”.</source>
        <translation>Dígasela en persona, no por correo. La cambiará en «Su cuenta».</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>What %1 may do</source>
        <translation>Qué puede hacer %1</translation>
    </message>
    <message>
        <source>Another password for %1</source>
        <translation>Otra contraseña para %1</translation>
    </message>
    <message>
        <source>The directory gives it.</source>
        <translation>La da el directorio.</translation>
    </message>
    <message>
        <source>A word without blanks is needed.</source>
        <translation>Hace falta una palabra sin espacios.</translation>
    </message>
    <message>
        <source>To whom? Name a site, a group or people.</source>
        <translation>¿A quién? Indique una sede, un grupo o personas.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffTab</name>
    <message>
        <source>Login</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Última entrada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add somebody …</source>
        <translation>Añadir a alguien …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Another password …</source>
        <translation>Otra contraseña …</translation>
    </message>
    <message>
        <source>Phone lost …</source>
        <translation>Teléfono perdido …</translation>
    </message>
    <message>
        <source>Shut out …</source>
        <translation>Excluir …</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Readmitir</translation>
    </message>
    <message>
        <source>Who may speak for IT, and who sees what. Whoever may do less after a change is signed out at once.</source>
        <translation>Quién puede hablar en nombre de Informática y quién ve qué. A quien pueda hacer menos tras un cambio se le cierra la sesión al instante.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Hacerlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Take the second factor off %1? Be sure that it is they who ask: call them back. They are signed out, and their password alone signs in.</source>
        <translation>¿Quitar el segundo factor a %1? Asegúrese de quién lo pide: llame usted. Se cierra su sesión y basta su contraseña para entrar.</translation>
    </message>
    <message>
        <source>Shut %1 out? They are signed out at once, and the API tokens they made do nothing any more.</source>
        <translation>¿Excluir a %1? Se cierra su sesión al instante y los tokens de API que creó dejan de servir.</translation>
    </message>
    <message>
        <source>They may sign in again.</source>
        <translation>Puede volver a entrar.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 ya puede entrar.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The password is changed; their sign-ins have ended.</source>
        <translation>La contraseña se ha cambiado; sus sesiones han terminado.</translation>
    </message>
    <message>
        <source>They are shut out.</source>
        <translation>Se le ha excluido.</translation>
    </message>
    <message>
        <source>Their password alone signs in now.</source>
        <translation>Ahora basta su contraseña para entrar.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>todo, a todos</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publica</translation>
    </message>
</context>
<context>
    <name>foghorn::StartChoices</name>
    <message>
        <source>Template “%1”</source>
        <translation>Plantilla «%1»</translation>
    </message>
    <message>
        <source>Write it from nothing</source>
        <translation>Escribirlo desde cero</translation>
    </message>
    <message>
        <source>Empty fields in the order in which people ask.</source>
        <translation>Campos vacíos, en el orden en que se pregunta.</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Otro servicio</translation>
    </message>
    <message>
        <source>You name it in the next step.</source>
        <translation>Lo nombrará en el paso siguiente.</translation>
    </message>
</context>
<context>
    <name>foghorn::StartPage</name>
    <message>
        <source>What a notice can begin with</source>
        <translation>Con qué puede empezar un aviso</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Aviso nuevo</translation>
    </message>
    <message>
        <source>What is it about? A few letters find a template or a service; Return takes it.</source>
        <translation>¿De qué se trata? Unas letras encuentran una plantilla o un servicio; Intro lo elige.</translation>
    </message>
    <message>
        <source>mail, Wi-Fi, planned work …</source>
        <translation>correo, wifi, trabajos programados…</translation>
    </message>
    <message>
        <source>Which service is it?</source>
        <translation>¿Qué servicio es?</translation>
    </message>
    <message>
        <source>Its name, its people and its rhythm of updates come from the catalogue.</source>
        <translation>Su nombre, sus destinatarios y su ritmo de avisos vienen del catálogo.</translation>
    </message>
    <message>
        <source>A few letters of its name</source>
        <translation>Unas letras de su nombre</translation>
    </message>
    <message>
        <source>Words for the next update</source>
        <translation>Texto para el próximo aviso</translation>
    </message>
    <message>
        <source>The words of the template replace those of the notice; everything else stays. Esc goes back.</source>
        <translation>El texto de la plantilla sustituye al del aviso; lo demás se conserva. Con Esc se vuelve atrás.</translation>
    </message>
    <message>
        <source>late, postponed, all clear …</source>
        <translation>retraso, aplazado, fin…</translation>
    </message>
</context>
<context>
    <name>foghorn::TallyBars</name>
    <message>
        <source>%1 · %2 held</source>
        <translation>%1 · %2 retenidos</translation>
    </message>
    <message>
        <source>Addressed</source>
        <translation>Destinatarios</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>These people are told; not all of them need be connected now.</source>
        <translation>Se avisa a estas personas; no todas tienen que estar conectadas ahora.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Llegó a su equipo; puede que aún no haya salido en la pantalla.</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Mostrado</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Salió en la pantalla; puede que no se haya leído.</translation>
    </message>
    <message>
        <source>%1 (%2 had confirmed an earlier one)</source>
        <translation>%1 (%2 confirmaron uno anterior)</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Pulsaron «Lo he leído».</translation>
    </message>
    <message>
        <source>%1: %2. Enter shows these people.</source>
        <translation>%1: %2. Intro muestra a estas personas.</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateEditor</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Cargar lo suyo</translation>
    </message>
    <message>
        <source>Save mine on top</source>
        <translation>Guardar la mía encima</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>Lo que se ve</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>saved, version %1</source>
        <translation>guardada, versión %1</translation>
    </message>
    <message>
        <source>Remove “%1” for everybody? Notices that were sent stay as they are.</source>
        <translation>¿Quitar «%1» para todos? Los avisos ya enviados se quedan como están.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Somebody saved this template meanwhile (version %1). They changed: %2. What you wrote is still here.</source>
        <translation>Alguien guardó esta plantilla entretanto (versión %1). Cambió: %2. Lo que usted escribió sigue aquí.</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Cuándo usarla</translation>
    </message>
    <message>
        <source>Service desk</source>
        <translation>Centro de soporte</translation>
    </message>
    <message>
        <source>promises none</source>
        <translation>no promete ninguno</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Who keeps it true</source>
        <translation>Quién la mantiene al día</translation>
    </message>
    <message>
        <source>To be read again by</source>
        <translation>Volver a leer antes del</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>se pide confirmar</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>En qué punto está</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Pedir confirmación</translation>
    </message>
    <message>
        <source>Minutes to the next update</source>
        <translation>Minutos hasta el próximo aviso</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Empty: the author picks one when a notice begins.</source>
        <translation>Vacío: quien redacta elige uno al empezar el aviso.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>se queda como está</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateWordsEdit</name>
    <message>
        <source>{{word}} is a blank that the author fills in. A language without words is left out.</source>
        <translation>{{word}} es un hueco que rellena quien redacta. Un idioma sin texto se omite.</translation>
    </message>
    <message>
        <source>+ language</source>
        <translation>+ idioma</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplatesPage</name>
    <message>
        <source>New template</source>
        <translation>Plantilla nueva</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Buscar plantillas</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Quitada.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed it meanwhile.</source>
        <translation>No guardado: alguien la cambió entretanto.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>La conexión se cortó antes de que el servidor respondiera. Guarde de nuevo: nada se guarda dos veces.</translation>
    </message>
    <message>
        <source>There are no templates yet.</source>
        <translation>Todavía no hay plantillas.</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Ninguna plantilla contiene estas palabras.</translation>
    </message>
    <message>
        <source>You can read templates here. Changing them needs the right to edit templates.</source>
        <translation>Aquí puede leer las plantillas. Para cambiarlas hace falta el permiso de editar plantillas.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Sin conexión con el servidor: lo que escriba se queda aquí.</translation>
    </message>
</context>
<context>
    <name>foghorn::TextFields</name>
    <message>
        <source>+ another thing to do</source>
        <translation>+ otra cosa que hacer</translation>
    </message>
    <message>
        <source>+ another</source>
        <translation>+ otro</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>E-mail is not working</source>
        <translation>El correo no funciona</translation>
    </message>
    <message>
        <source>What can people not do? What is safe? Nothing is lost: messages will arrive later.</source>
        <translation>¿Qué no se puede hacer? ¿Qué está a salvo? No se pierde nada: los mensajes llegarán más tarde.</translation>
    </message>
    <message>
        <source>Use Teams chat or the telephone for anything urgent.</source>
        <translation>Para lo urgente, use el chat de Teams o el teléfono.</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>Le pedimos disculpas por las molestias.</translation>
    </message>
    <message>
        <source>Files open faster afterwards.</source>
        <translation>Después, los archivos se abren más rápido.</translation>
    </message>
    <message>
        <source>A storage fault at our supplier.</source>
        <translation>Una avería de almacenamiento en nuestro proveedor.</translation>
    </message>
    <message>
        <source>The old storage is full and slow.</source>
        <translation>El almacenamiento antiguo está lleno y va lento.</translation>
    </message>
    <message>
        <source>An alarm now comes two weeks before the disk is full.</source>
        <translation>Ahora avisa una alarma dos semanas antes de que se llene el disco.</translation>
    </message>
</context>
<context>
    <name>foghorn::TimelineSaver</name>
    <message>
        <source>Save timeline</source>
        <translation>Guardar cronología</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::TrustBar</name>
    <message>
        <source>The key that you sign with lies in this computer’s key store, and that is locked: open it.</source>
        <translation>La clave con la que firma está en el almacén de claves de este equipo, y está cerrado: ábralo.</translation>
    </message>
    <message>
        <source>There is no key here that you could sign with.</source>
        <translation>Aquí no hay ninguna clave con la que pueda firmar.</translation>
    </message>
    <message>
        <source>Your signature is not in the organisation’s key list yet. Whoever keeps the root key adds it (foghornctl keys sign); tell them your key on the phone: %1</source>
        <translation>Su firma aún no está en la lista de claves de la organización. Quien guarda la clave raíz la añade (foghornctl keys sign); dígale su clave por teléfono: %1</translation>
    </message>
    <message>
        <source>The time of your signature is over. Whoever keeps the root key renews it (foghornctl keys sign): %1</source>
        <translation>El plazo de su firma ha terminado. Quien guarda la clave raíz la renueva (foghornctl keys sign): %1</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ended on %1: desks do not believe it. Sign a new list (foghornctl keys sign).</source>
        <translation>La clave del servidor en la lista terminó el %1: los equipos no le creen. Firme una lista nueva (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ends on %1: sign a new list before (foghornctl keys sign).</source>
        <translation>La clave del servidor en la lista termina el %1: firme antes una lista nueva (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The key of %1 in the key list ends on %2: sign a new list before (foghornctl keys sign).</source>
        <translation>La clave de %1 en la lista termina el %2: firme antes una lista nueva (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s certificate ended on %1: who connects anew is refused. Run “foghornd renew” on the relay.</source>
        <translation>El certificado del servidor terminó el %1: quien se conecta de nuevo es rechazado. Ejecute “foghornd renew” en el servidor.</translation>
    </message>
    <message>
        <source>The relay’s certificate ends on %1. Run “foghornd renew” on the relay before.</source>
        <translation>El certificado del servidor termina el %1. Ejecute antes “foghornd renew” en el servidor.</translation>
    </message>
</context>
<context>
    <name>foghorn::TryOutSender</name>
    <message>
        <source>Sent to you alone (%1), as an exercise. It goes away after 15 minutes.</source>
        <translation>Enviado solo a usted (%1), como simulacro. Desaparece a los 15 minutos.</translation>
    </message>
    <message>
        <source>Sent to the group %1 alone, as an exercise. It goes away after 15 minutes.</source>
        <translation>Enviado solo al grupo %1, como simulacro. Desaparece a los 15 minutos.</translation>
    </message>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Sin servidor: no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>No enviado: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::VersionsView</name>
    <message>
        <source>It says the same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>%1: it says the same as the others</source>
        <translation>%1: dice lo mismo que los demás</translation>
    </message>
    <message>
        <source>Lags behind: %1</source>
        <translation>Va con retraso: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
</TS>
