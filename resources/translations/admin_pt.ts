<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>FieldProblem</name>
    <message>
        <source>fill in %1</source>
        <translation>preencha %1</translation>
    </message>
    <message>
        <source>at most %1 elements are taken</source>
        <translation>no máximo %1 linhas</translation>
    </message>
    <message>
        <source>an address or a network such as 10.3.0.0/16 is needed</source>
        <translation>é preciso um endereço ou uma rede, como 10.3.0.0/16</translation>
    </message>
    <message>
        <source>one of person, group, site, host, network is needed</source>
        <translation>indique pessoas, grupo, local, computador ou rede</translation>
    </message>
    <message>
        <source>a list of names is needed</source>
        <translation>é precisa uma lista de nomes</translation>
    </message>
    <message>
        <source>at most %1 values are taken in all</source>
        <translation>no máximo %1 nomes ao todo</translation>
    </message>
    <message>
        <source>a name of 1 to 256 characters is needed</source>
        <translation>o nome deve ter entre 1 e 256 caracteres</translation>
    </message>
    <message>
        <source>say everyone or include at least one element</source>
        <translation>escolha “Todos” ou indique pelo menos um destinatário</translation>
    </message>
    <message>
        <source>the whole notice is larger than 32 KiB; shorten the details</source>
        <translation>o aviso completo ultrapassa 32 KiB; encurte os detalhes</translation>
    </message>
    <message>
        <source>a notice of the kind %1 has no phase %2</source>
        <translation>um aviso do tipo %1 não tem a fase %2</translation>
    </message>
    <message>
        <source>people cannot be asked to confirm a notice of severity info</source>
        <translation>não se pode pedir confirmação de um aviso informativo</translation>
    </message>
    <message>
        <source>a cancellation says mistake or noLongerNeeded</source>
        <translation>uma anulação diz se foi engano ou se já não é necessário</translation>
    </message>
    <message>
        <source>only a cancelled notice has a reason for it</source>
        <translation>só um aviso anulado tem um motivo de anulação</translation>
    </message>
    <message>
        <source>say which service this is about</source>
        <translation>diga de que serviço se trata</translation>
    </message>
    <message>
        <source>at most %1 services are taken</source>
        <translation>no máximo %1 serviços</translation>
    </message>
    <message>
        <source>an id is needed</source>
        <translation>é preciso um identificador</translation>
    </message>
    <message>
        <source>a plain name is needed</source>
        <translation>é preciso um nome que todos entendam</translation>
    </message>
    <message>
        <source>the language must be one that the text is written in</source>
        <translation>o idioma tem de ser um daqueles em que o texto está escrito</translation>
    </message>
    <message>
        <source>a language tag looks like en or pt-BR</source>
        <translation>um código de idioma é como en ou pt-BR</translation>
    </message>
    <message>
        <source>say what is wrong</source>
        <translation>diga o que se passa</translation>
    </message>
    <message>
        <source>say what it means for people</source>
        <translation>diga o que isso significa para as pessoas</translation>
    </message>
    <message>
        <source>the headline is one line</source>
        <translation>o título é uma só linha</translation>
    </message>
    <message>
        <source>at most %1 things to do are taken</source>
        <translation>no máximo %1 coisas a fazer</translation>
    </message>
    <message>
        <source>say what to do</source>
        <translation>diga o que fazer</translation>
    </message>
    <message>
        <source>at most %1 are taken</source>
        <translation>no máximo %1</translation>
    </message>
    <message>
        <source>say what still works</source>
        <translation>diga o que continua a funcionar</translation>
    </message>
    <message>
        <source>a maintenance says when it starts</source>
        <translation>uma manutenção diz quando começa</translation>
    </message>
    <message>
        <source>a maintenance says when it ends</source>
        <translation>uma manutenção diz quando termina</translation>
    </message>
    <message>
        <source>the end must lie after the start</source>
        <translation>o fim tem de ser depois do início</translation>
    </message>
    <message>
        <source>while nobody knows when it will be back, say when the next update comes</source>
        <translation>enquanto não se souber quando volta, diga quando vem o próximo aviso</translation>
    </message>
    <message>
        <source>an unknown estimate has no time</source>
        <translation>uma previsão desconhecida não tem hora</translation>
    </message>
    <message>
        <source>a time is needed</source>
        <translation>é precisa uma hora</translation>
    </message>
    <message>
        <source>a time after the first one is needed</source>
        <translation>é precisa uma hora depois da primeira</translation>
    </message>
    <message>
        <source>only an estimate between two times has a second one</source>
        <translation>só uma previsão entre duas horas tem uma segunda</translation>
    </message>
    <message>
        <source>say for whom this is</source>
        <translation>diga para quem é</translation>
    </message>
    <message>
        <source>a link starts with https:, mailto: or tel:</source>
        <translation>uma ligação começa por https:, mailto: ou tel:</translation>
    </message>
    <message>
        <source>%1 characters are taken at most; these are %2</source>
        <translation>no máximo %1 caracteres; aqui há %2</translation>
    </message>
    <message>
        <source>it contains half a character</source>
        <translation>contém um carácter incompleto</translation>
    </message>
    <message>
        <source>it contains an invisible control character</source>
        <translation>contém um carácter de controlo invisível</translation>
    </message>
    <message>
        <source>has passed already: nobody would see this notice</source>
        <translation>já passou: ninguém veria este aviso</translation>
    </message>
    <message>
        <source>has passed already: say when the next update really comes</source>
        <translation>já passou: diga quando vem realmente o próximo aviso</translation>
    </message>
    <message>
        <source>passed 2 hours ago or more, so this would be out of date at once: give a later estimate, or a nextUpdateAt</source>
        <translation>passou há 2 horas ou mais, por isso ficaria logo desatualizado: dê uma previsão posterior ou a hora do próximo aviso</translation>
    </message>
    <message>
        <source>a first revision cannot be an ending</source>
        <translation>um aviso não pode começar pelo fim</translation>
    </message>
    <message>
        <source>stays %1 for the life of the notice</source>
        <translation>continua %1 durante toda a vida do aviso</translation>
    </message>
    <message>
        <source>cannot change: a drill stays a drill</source>
        <translation>não pode mudar: um exercício continua a ser um exercício</translation>
    </message>
    <message>
        <source>another template has this id</source>
        <translation>outro modelo tem este identificador</translation>
    </message>
    <message>
        <source>your organisation does not send a notice without this: %1</source>
        <translation>a sua organização não envia avisos sem isto: %1</translation>
    </message>
    <message>
        <source>your organisation does not send “%1”: %2</source>
        <translation>a sua organização não envia «%1»: %2</translation>
    </message>
    <message>
        <source>has not come yet: nobody can have looked then</source>
        <translation>ainda não chegou: ninguém pode ter visto a essa hora</translation>
    </message>
    <message>
        <source>only a maintenance can end by itself</source>
        <translation>só uma manutenção pode terminar sozinha</translation>
    </message>
    <message>
        <source>only a maintenance has reminders</source>
        <translation>só uma manutenção tem lembretes</translation>
    </message>
    <message>
        <source>at most %1 reminders are taken</source>
        <translation>são aceites no máximo %1 lembretes</translation>
    </message>
    <message>
        <source>a reminder comes from 1 to %1 minutes before the start</source>
        <translation>um lembrete chega entre 1 e %1 minutos antes do início</translation>
    </message>
    <message>
        <source>each reminder comes once, the longest first</source>
        <translation>cada lembrete aparece uma só vez, o mais longo primeiro</translation>
    </message>
    <message>
        <source>this starts in less than %1 working days: say to your colleagues why</source>
        <translation>isto começa em menos de %1 dias úteis: diga aos colegas porquê</translation>
    </message>
    <message>
        <source>has passed already: say until when it is really watched</source>
        <translation>já passou: diga até quando se acompanha realmente</translation>
    </message>
    <message>
        <source>it is still being watched: wait, or say that the watch ends before its time</source>
        <translation>ainda está a ser acompanhado: espere, ou diga que o acompanhamento termina antes</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>falta um nome</translation>
    </message>
    <message>
        <source>one line of at most %1 characters</source>
        <translation>uma linha de %1 caracteres no máximo</translation>
    </message>
    <message>
        <source>is no time zone that is known here: expected a name such as Europe/Madrid</source>
        <translation>não é um fuso horário conhecido aqui: espera-se um nome como Europe/Madrid</translation>
    </message>
    <message>
        <source>from 1 minute to 7 days are taken</source>
        <translation>aceita-se de 1 minuto a 7 dias</translation>
    </message>
    <message>
        <source>from %1 to %2 days are taken</source>
        <translation>aceita-se de %1 a %2 dias</translation>
    </message>
    <message>
        <source>at most %1 exceptions are taken</source>
        <translation>aceitam-se %1 exceções no máximo</translation>
    </message>
    <message>
        <source>the end lies after the start, at most 7 days later</source>
        <translation>o fim vem depois do início, no máximo 7 dias mais tarde</translation>
    </message>
    <message>
        <source>only a planned maintenance recurs</source>
        <translation>só se repete uma manutenção prevista</translation>
    </message>
    <message>
        <source>a drill does not recur</source>
        <translation>um exercício não se repete</translation>
    </message>
    <message>
        <source>the times, the author and the number are filled by the series for each occurrence: leave them out</source>
        <translation>as horas, o autor e o número são preenchidos pela série de cada vez: deixe-os de fora</translation>
    </message>
    <message>
        <source>the whole series is larger than 48 KiB</source>
        <translation>a série inteira ultrapassa 48 KiB</translation>
    </message>
    <message>
        <source>is no rule that can be read: expected one such as FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</source>
        <translation>não é uma regra que se possa ler: espera-se uma como FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</translation>
    </message>
    <message>
        <source>takes place once a day at most: expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY without BYHOUR, BYMINUTE, BYSECOND</source>
        <translation>no máximo uma vez por dia: espera-se FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY sem BYHOUR, BYMINUTE, BYSECOND</translation>
    </message>
    <message>
        <source>never comes in the ten years after its first start</source>
        <translation>nunca chega nos dez anos que se seguem ao primeiro início</translation>
    </message>
    <message>
        <source>is longer than the time until the next one begins</source>
        <translation>dura mais do que o tempo até começar a seguinte</translation>
    </message>
    <message>
        <source>how it is prevented is told once an incident is over</source>
        <translation>como se evita é contado quando o incidente tiver terminado</translation>
    </message>
    <message>
        <source>say in plain words what happened, beside what is done about it</source>
        <translation>diga em palavras simples o que aconteceu, além do que se faz</translation>
    </message>
    <message>
        <source>say what this team does until that day</source>
        <translation>diga o que esta equipa faz até esse dia</translation>
    </message>
    <message>
        <source>say which team sees to it</source>
        <translation>diga que equipa trata disso</translation>
    </message>
    <message>
        <source>say until which day, like 2026-12-04</source>
        <translation>diga até que dia, por exemplo 2026-12-04</translation>
    </message>
    <message>
        <source>has come to its end: nothing is left to be told</source>
        <translation>chegou ao fim: não há mais nada para anunciar</translation>
    </message>
    <message>
        <source>the series does not take place on that day</source>
        <translation>a série não acontece nesse dia</translation>
    </message>
    <message>
        <source>is over already</source>
        <translation>já terminou</translation>
    </message>
    <message>
        <source>has begun already: end or cancel its notice on the board</source>
        <translation>já começou: termine ou cancele o aviso no quadro</translation>
    </message>
    <message>
        <source>its notice is out already: revise or postpone that one</source>
        <translation>o aviso já saiu: altere ou adie esse aviso</translation>
    </message>
    <message>
        <source>is skipped: say first that it takes place</source>
        <translation>está omitida: diga primeiro que acontece</translation>
    </message>
    <message>
        <source>you may publish up to %1</source>
        <translation>pode publicar até %1</translation>
    </message>
    <message>
        <source>you may not address everyone, only your own part</source>
        <translation>não pode dirigir-se a todos, só à sua parte</translation>
    </message>
    <message>
        <source>is not inside the part that you may address</source>
        <translation>não está dentro da parte a que se pode dirigir</translation>
    </message>
    <message>
        <source>This organisation&apos;s notices are signed by their authors, and there is no key here to sign with.</source>
        <translation>Os avisos desta organização são assinados pelos seus autores, e não há aqui nenhuma chave para assinar.</translation>
    </message>
    <message>
        <source>Your signature (key %1) is not in the organisation&apos;s key list yet: ask whoever keeps the root key to add it.</source>
        <translation>A sua assinatura (chave %1) ainda não está na lista de chaves da organização: peça a quem guarda a chave raiz que a acrescente.</translation>
    </message>
    <message>
        <source>The time of your signature (key %1) is over: ask whoever keeps the root key to renew it.</source>
        <translation>O prazo da sua assinatura (chave %1) terminou: peça a quem guarda a chave raiz que a renove.</translation>
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
        <translation>%1 exceto %2</translation>
    </message>
    <message>
        <source>a notice cannot go from %1 to %2</source>
        <translation>um aviso não pode passar de “%1” para “%2”</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Ligeira</translation>
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
        <translation>Informação: uma linha na lista da área de notificação; ninguém é interrompido</translation>
    </message>
    <message>
        <source>Minor: a pop-up in the corner for 20 seconds, then a mark in the tray</source>
        <translation>Ligeira: uma janela no canto durante 20 segundos e depois uma marca na área de notificação</translation>
    </message>
    <message>
        <source>Major: a pop-up in the corner that stays until it is read</source>
        <translation>Grave: uma janela no canto que fica até ser lida</translation>
    </message>
    <message>
        <source>Critical: large, on every screen, with a sound</source>
        <translation>Crítica: grande, em todos os ecrãs e com som</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>em análise</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>causa identificada</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>em observação</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolvido</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>planeado</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>em verificação</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>current</source>
        <translation>em vigor</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>it is new</source>
        <translation>é novo</translation>
    </message>
    <message>
        <source>it got worse</source>
        <translation>é mais grave</translation>
    </message>
    <message>
        <source>there is something new to do</source>
        <translation>há algo novo a fazer</translation>
    </message>
    <message>
        <source>what to do has changed</source>
        <translation>mudou o que há a fazer</translation>
    </message>
    <message>
        <source>something need not be done any more</source>
        <translation>algo já não precisa de ser feito</translation>
    </message>
    <message>
        <source>another service is affected</source>
        <translation>outro serviço é afetado</translation>
    </message>
    <message>
        <source>people are now asked to confirm</source>
        <translation>agora pede-se confirmação</translation>
    </message>
    <message>
        <source>the start moved</source>
        <translation>o início mudou</translation>
    </message>
    <message>
        <source>the end moved</source>
        <translation>o fim mudou</translation>
    </message>
    <message>
        <source>the estimate got later</source>
        <translation>a previsão atrasou-se</translation>
    </message>
    <message>
        <source>the estimate got less certain</source>
        <translation>a previsão é menos certa</translation>
    </message>
    <message>
        <source>more people are told</source>
        <translation>são avisadas mais pessoas</translation>
    </message>
    <message>
        <source>it is reopened</source>
        <translation>foi reaberto</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>foi pedido por si</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Chegou ao computador; pode ainda não ter aparecido no ecrã.</translation>
    </message>
    <message>
        <source>Their computer keeps it back: locked, presenting, or do-not-disturb.</source>
        <translation>O computador retém-no: bloqueado, em apresentação ou em “não incomodar”.</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Apareceu no ecrã; pode não ter sido lido.</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Carregaram em “Já li”.</translation>
    </message>
    <message>
        <source>Their computer was off or not connected; it comes when they are back.</source>
        <translation>O computador estava desligado ou sem ligação; recebem-no quando voltarem.</translation>
    </message>
    <message>
        <source>It was not on their screen yet: they do not know.</source>
        <translation>Ainda não apareceu no ecrã: não sabem.</translation>
    </message>
    <message>
        <source>They have not confirmed; they may have seen it.</source>
        <translation>Não confirmaram; podem tê-lo visto.</translation>
    </message>
    <message>
        <source>everyone addressed</source>
        <translation>todos os destinatários</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>não confirmado</translation>
    </message>
    <message>
        <source>displayed</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>not displayed</source>
        <translation>não mostrado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>não entregue</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>not seen for a month</source>
        <translation>não vistos há um mês</translation>
    </message>
    <message>
        <source>no longer addressed</source>
        <translation>já não são destinatários</translation>
    </message>
    <message>
        <source>shared screens</source>
        <translation>ecrãs partilhados</translation>
    </message>
    <message>
        <source>Everyone whom this notice is for.</source>
        <translation>Todas as pessoas a quem este aviso se destina.</translation>
    </message>
    <message>
        <source>They got an earlier revision; the notice is not for them any more.</source>
        <translation>Receberam uma versão anterior; o aviso já não é para elas.</translation>
    </message>
    <message>
        <source>It is for them, but no computer of theirs was connected for a month.</source>
        <translation>É para elas, mas nenhum computador seu se ligou há um mês.</translation>
    </message>
    <message>
        <source>Screens that nobody owns: they show it and are never asked to confirm.</source>
        <translation>Ecrãs que não são de ninguém: mostram-no e nunca pedem confirmação.</translation>
    </message>
    <message>
        <source>not yet delivered</source>
        <translation>ainda não entregue</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>over unseen</source>
        <translation>terminou sem ser visto</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>ecrã partilhado</translation>
    </message>
    <message>
        <source>shared screen %1</source>
        <translation>ecrã partilhado %1</translation>
    </message>
    <message>
        <source>your sign-in has ended; please sign in again</source>
        <translation>a sua sessão terminou; inicie sessão de novo</translation>
    </message>
    <message>
        <source>your account may not do this</source>
        <translation>a sua conta não tem permissão para isto</translation>
    </message>
    <message>
        <source>somebody else has published meanwhile</source>
        <translation>outra pessoa publicou entretanto</translation>
    </message>
    <message>
        <source>something in the notice needs a change</source>
        <translation>é preciso mudar alguma coisa no aviso</translation>
    </message>
    <message>
        <source>the relay had too many requests; please wait a moment</source>
        <translation>o servidor recebeu demasiados pedidos; aguarde um momento</translation>
    </message>
    <message>
        <source>this app and the relay have no protocol in common</source>
        <translation>este programa e o servidor não têm nenhum protocolo em comum</translation>
    </message>
    <message>
        <source>the relay does not know this notice</source>
        <translation>o servidor não conhece este aviso</translation>
    </message>
    <message>
        <source>the relay could not store it</source>
        <translation>o servidor não conseguiu guardá-lo</translation>
    </message>
    <message>
        <source>this relay is older than the app and cannot do this</source>
        <translation>este servidor é mais antigo do que o programa e não consegue fazê-lo</translation>
    </message>
    <message>
        <source>No relay is set.</source>
        <translation>Não está indicado nenhum servidor.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a relay (wss://host:port/v1).</source>
        <translation>“%1” não é o endereço de um servidor (wss://anfitrião:porta/v1).</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted; off this computer only wss:// is used.</source>
        <translation>“%1” não seria cifrado; fora deste computador só se usa wss://.</translation>
    </message>
    <message>
        <source>What answers there is not a Foghorn relay.</source>
        <translation>O que responde aí não é um servidor Foghorn.</translation>
    </message>
    <message>
        <source>The relay’s certificate was refused: %1.</source>
        <translation>O certificado do servidor foi recusado: %1.</translation>
    </message>
    <message>
        <source>The relay did not understand this app.</source>
        <translation>O servidor não compreendeu este programa.</translation>
    </message>
    <message>
        <source>The relay does not know this sign-in.</source>
        <translation>O servidor não reconhece este início de sessão.</translation>
    </message>
    <message>
        <source>This app and the relay have no protocol in common.</source>
        <translation>Este programa e o servidor não têm nenhum protocolo em comum.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>O servidor recusou a ligação.</translation>
    </message>
    <message>
        <source>there is no connection to the relay</source>
        <translation>não há ligação ao servidor</translation>
    </message>
    <message>
        <source>the connection went before the relay answered</source>
        <translation>a ligação caiu antes de o servidor responder</translation>
    </message>
    <message>
        <source>the relay said: “%1”</source>
        <translation>o servidor disse: “%1”</translation>
    </message>
    <message>
        <source>The relay cannot be reached; trying again.</source>
        <translation>Não se consegue chegar ao servidor; a tentar de novo.</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>O utilizador ou a palavra-passe está incorreto.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Please sign in again.</source>
        <translation>A sessão expirou. Inicie sessão de novo.</translation>
    </message>
    <message>
        <source>Too many attempts to sign in. Please wait a moment and try again.</source>
        <translation>Demasiadas tentativas de iniciar sessão. Aguarde um momento e tente de novo.</translation>
    </message>
    <message>
        <source>The relay refused the sign-in: %1.</source>
        <translation>O servidor recusou o início de sessão: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>ainda não há nada escrito</translation>
    </message>
    <message>
        <source>no relay: it cannot be sent now</source>
        <translation>sem servidor: agora não se pode enviar</translation>
    </message>
    <message>
        <source>your account may not publish</source>
        <translation>a sua conta não pode publicar</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>prestes a sair</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>a enviar…</translation>
    </message>
    <message>
        <source>check or try again above</source>
        <translation>verifique ou tente de novo acima</translation>
    </message>
    <message>
        <source>counting people …</source>
        <translation>a contar pessoas…</translation>
    </message>
    <message>
        <source>nobody is known by: %1</source>
        <translation>ninguém corresponde a: %1</translation>
    </message>
    <message>
        <source>nobody is addressed</source>
        <translation>não há nenhum destinatário</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>Anular o aviso</translation>
    </message>
    <message>
        <source>Send the all-clear</source>
        <translation>Anunciar o fim da avaria</translation>
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
        <translation>Interromper já %1 em todos os ecrãs</translation>
    </message>
    <message>
        <source>Those who saw it are told to ignore it; the others see nothing.</source>
        <translation>Quem o viu é avisado para o ignorar; os outros não veem nada.</translation>
    </message>
    <message>
        <source>Goes to those who were told, once, without a sound.</source>
        <translation>Chega uma só vez, sem som, a quem foi avisado.</translation>
    </message>
    <message>
        <source>Will not interrupt: open pop-ups and lists change silently.</source>
        <translation>Não interrompe: as janelas e listas abertas mudam em silêncio.</translation>
    </message>
    <message>
        <source>Will interrupt people and ask them again: %1.</source>
        <translation>Interrompe e volta a pedir confirmação: %1.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>A enviar…</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>Not known (checking): the connection went before the relay answered. It may have been sent. Trying again cannot send it twice.</source>
        <translation>Não se sabe (a verificar): a ligação caiu antes de o servidor responder. Pode ter sido enviado. Tentar de novo não o envia duas vezes.</translation>
    </message>
    <message>
        <source>Not sent: %1. Your text is kept; nothing goes out by itself.</source>
        <translation>Não enviado: %1. O seu texto fica guardado; nada sai sozinho.</translation>
    </message>
    <message>
        <source>Will be cancelled in %1 s.</source>
        <translation>É anulado dentro de %1 s.</translation>
    </message>
    <message>
        <source>The all-clear goes out in %1 s.</source>
        <translation>O fim da avaria é anunciado dentro de %1 s.</translation>
    </message>
    <message>
        <source>Goes out to %1 in %2 s.</source>
        <translation>Sai para %1 dentro de %2 s.</translation>
    </message>
    <message>
        <source>Goes out in %1 s.</source>
        <translation>Sai dentro de %1 s.</translation>
    </message>
    <message>
        <source>%1 told people about %2 %3: “%4”.</source>
        <translation>%1 já avisou de %2 %3: “%4”.</translation>
    </message>
    <message>
        <source>%1 has published revision %2 meanwhile. Both texts are here: yours in the form, theirs under the preview. Put yours on top after reading theirs, or discard yours.</source>
        <translation>%1 publicou entretanto a versão %2. Os dois textos estão aqui: o seu no formulário, o outro por baixo da pré-visualização. Leia o outro e ponha o seu por cima, ou descarte o seu.</translation>
    </message>
    <message>
        <source>%1 · %2 connected now · %3 seen today · %4 not seen for a month</source>
        <translation>%1 · %2 ligadas agora · %3 vistas hoje · %4 não vistas há um mês</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a change</source>
        <translation>
            <numerusform>%n campo precisa de uma alteração</numerusform>
            <numerusform>%n campos precisam de uma alteração</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 time</source>
        <translation>hora de %1</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>O que se passa</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Do que se trata</translation>
    </message>
    <message>
        <source>Who is affected, in words</source>
        <translation>Quem é afetado, por palavras</translation>
    </message>
    <message>
        <source>What it means for people</source>
        <translation>O que significa para as pessoas</translation>
    </message>
    <message>
        <source>What people gain by it</source>
        <translation>O que se ganha com isso</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Entretanto</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>O que continua a funcionar</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>O que estamos a fazer</translation>
    </message>
    <message>
        <source>Why, in plain words</source>
        <translation>Porquê, por palavras simples</translation>
    </message>
    <message>
        <source>Last words: an apology, thanks</source>
        <translation>Palavras finais: desculpas, agradecimento</translation>
    </message>
    <message>
        <source>Details for those who want more</source>
        <translation>Detalhes para quem quer saber mais</translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n dia e %1 h</numerusform>
            <numerusform>%n dias e %1 h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
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
        <translation>A última avaria deste serviço durou %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n outages of this service took %1 to %2 (median %3).</source>
        <translation>
            <numerusform>A última avaria deste serviço durou de %1 a %2 (mediana %3).</numerusform>
            <numerusform>As últimas %n avarias deste serviço duraram de %1 a %2 (mediana %3).</numerusform>
        </translation>
    </message>
    <message>
        <source>First estimates were %1 too short (median).</source>
        <translation>As primeiras previsões eram %1 curtas de mais (mediana).</translation>
    </message>
    <message>
        <source>First estimates were %1 too long (median).</source>
        <translation>As primeiras previsões eram %1 longas de mais (mediana).</translation>
    </message>
    <message>
        <source>First estimates were right (median).</source>
        <translation>As primeiras previsões estavam certas (mediana).</translation>
    </message>
    <message>
        <source>%1 (said at %2)</source>
        <translation>%1 (dito às %2)</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Até agora: %1</translation>
    </message>
    <message>
        <source>%1 of these people already had %2 pop-ups today.</source>
        <translation>%1 destas pessoas já viram hoje %2 janelas de aviso.</translation>
    </message>
    <message>
        <source>%1 had %2 or more this week, and %2 are enough: can it be information, or wait?</source>
        <translation>%1 já receberam %2 ou mais esta semana, e %2 bastam: pode ir como informação, ou esperar?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: %1</source>
        <translation>
            <numerusform>%n novo: %1</numerusform>
            <numerusform>%n novos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed: %1</source>
        <translation>
            <numerusform>%n alterado: %1</numerusform>
            <numerusform>%n alterados: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed: %1</source>
        <translation>
            <numerusform>%n retirado: %1</numerusform>
            <numerusform>%n retirados: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>only the order is another one</source>
        <translation>só muda a ordem</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>nada muda</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · por guardar</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (cópia)</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Novo aviso</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>no day of review</source>
        <translation>sem data de revisão</translation>
    </message>
    <message>
        <source>review was due %1</source>
        <translation>devia ser revisto: %1</translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation>rever até %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quando usar</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Day of review</source>
        <translation>Data de revisão</translation>
    </message>
    <message>
        <source>Rhythm of updates</source>
        <translation>Ritmo dos avisos</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Serviços</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Lacunas</translation>
    </message>
    <message>
        <source>Words in %1</source>
        <translation>Texto em %1</translation>
    </message>
    <message>
        <source>How bad, and where it stands</source>
        <translation>Gravidade e em que ponto está</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>your organisation does not send these words</source>
        <translation>a sua organização não envia estas palavras</translation>
    </message>
    <message>
        <source>“%1” is out of date: the last word came %2. Does it still hold?</source>
        <translation>«%1» já não está atualizado: a última notícia é das %2. Ainda é assim?</translation>
    </message>
    <message>
        <source>“%1”: you promised the next word by %2.</source>
        <translation>«%1»: prometeu a próxima notícia para as %2.</translation>
    </message>
    <message>
        <source>“%1”: the next word was promised for %2, %3.</source>
        <translation>«%1»: a próxima notícia estava prometida para as %2, %3.</translation>
    </message>
    <message>
        <source>Whoever can: “still working on it” is enough.</source>
        <translation>Quem puder: basta «Continuamos a tratar disto».</translation>
    </message>
    <message>
        <source>People see that it is late.</source>
        <translation>As pessoas veem que está atrasada.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for a word.</source>
        <translation>
            <numerusform>Mais %n espera notícias.</numerusform>
            <numerusform>Mais %n esperam notícias.</numerusform>
        </translation>
    </message>
    <message>
        <source>to call: not told that it is over</source>
        <translation>por ligar: não sabem que terminou</translation>
    </message>
    <message>
        <source>They were told of the trouble, and it has not been on their screen yet that it is over.</source>
        <translation>Foram avisadas do problema, e o ecrã delas ainda não mostrou que terminou.</translation>
    </message>
    <message>
        <source>Why this work is done</source>
        <translation>Porque se faz este trabalho</translation>
    </message>
    <message>
        <source>“%1” should have ended by %2, %3.</source>
        <translation>“%1” passou do fim previsto (%2), %3.</translation>
    </message>
    <message>
        <source>Is it done, or does it take longer?</source>
        <translation>Está terminado ou demora mais?</translation>
    </message>
    <message>
        <source>What is done so that it does not happen again</source>
        <translation>O que se faz para que não se repita</translation>
    </message>
    <message>
        <source>Tell quietly</source>
        <translation>Contar em silêncio</translation>
    </message>
    <message>
        <source>Goes quietly into the lists of those who were told; nobody is interrupted.</source>
        <translation>Chega em silêncio às listas de quem foi avisado; ninguém é interrompido.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln people say that it is still broken.</source>
        <translation>
            <numerusform>“%1”: %Ln pessoa diz que continua avariado.</numerusform>
            <numerusform>“%1”: %Ln pessoas dizem que continua avariado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week: %1</source>
        <translation>Todas as semanas: %1</translation>
    </message>
    <message>
        <source>Every month: first %1</source>
        <translation>Todos os meses: %1 (1.º do mês)</translation>
    </message>
    <message>
        <source>Every month: second %1</source>
        <translation>Todos os meses: %1 (2.º do mês)</translation>
    </message>
    <message>
        <source>Every month: third %1</source>
        <translation>Todos os meses: %1 (3.º do mês)</translation>
    </message>
    <message>
        <source>Every month: fourth %1</source>
        <translation>Todos os meses: %1 (4.º do mês)</translation>
    </message>
    <message>
        <source>Every month: last %1</source>
        <translation>Todos os meses: %1 (último do mês)</translation>
    </message>
    <message>
        <source>It does not come any more.</source>
        <translation>Já não volta.</translation>
    </message>
    <message>
        <source>The clocks change in between; it stays at %1 by the clock here.</source>
        <translation>Entretanto muda a hora; continua às %1 pelo relógio daqui.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Próximas: %1.</translation>
    </message>
    <message>
        <source>%1, at %2 (%3)</source>
        <translation>%1, às %2 (%3)</translation>
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
        <translation>o primeiro após %1</translation>
    </message>
    <message>
        <source>half of them after %1</source>
        <translation>metade após %1</translation>
    </message>
    <message>
        <source>90 % after %1</source>
        <translation>90% após %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks showed it</source>
        <translation>
            <numerusform>%1 de %n computador o mostrou</numerusform>
            <numerusform>%1 de %n computadores o mostraram</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks</source>
        <translation>
            <numerusform>%1 de %n computador</numerusform>
            <numerusform>%1 de %n computadores</numerusform>
        </translation>
    </message>
    <message>
        <source>went offline at %1; it shows it when it is back</source>
        <translation>desligou-se: %1; mostra-o quando voltar</translation>
    </message>
    <message>
        <source>has it; the screen is locked or full, or the person asked for quiet</source>
        <translation>recebeu-o; o ecrã está bloqueado ou ocupado, ou a pessoa pediu sossego</translation>
    </message>
    <message>
        <source>has it and did not show it: look at this computer</source>
        <translation>recebeu-o e não o mostrou: verifique este computador</translation>
    </message>
    <message>
        <source>is connected and did not answer: look at this computer</source>
        <translation>está ligado e não respondeu: verifique este computador</translation>
    </message>
    <message>
        <source>the code from your phone is needed</source>
        <translation>é preciso o código do seu telemóvel</translation>
    </message>
    <message>
        <source>it waits for a colleague to approve it</source>
        <translation>espera que um colega o aprove</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Escreva os seis algarismos que a aplicação do seu telemóvel mostra.</translation>
    </message>
    <message>
        <source>shut out; its person may come back</source>
        <translation>excluído; a sua pessoa pode voltar</translation>
    </message>
    <message>
        <source>shut out by %1</source>
        <translation>excluído por %1</translation>
    </message>
    <message>
        <source>shut out by %1: %2</source>
        <translation>excluído por %1: %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>ligado</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>visto pela última vez: %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>esgotado</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>The relay’s certificate ran out on %1. Run “foghornd renew” on the relay.</source>
        <translation>O certificado do servidor expirou em %1. Execute “foghornd renew” no servidor.</translation>
    </message>
    <message>
        <source>The relay’s certificate is not valid before %1. Is this computer’s date right?</source>
        <translation>O certificado do servidor não é válido antes de %1. A data deste computador está certa?</translation>
    </message>
    <message>
        <source>The relay’s certificate is not for the name %1.</source>
        <translation>O certificado do servidor não é para o nome %1.</translation>
    </message>
    <message>
        <source>The relay’s certificate is by “%1”, whom this computer does not trust.</source>
        <translation>O certificado do servidor é emitido por “%1”, em quem este computador não confia.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>consulta</translation>
    </message>
    <message>
        <source>help desk</source>
        <translation>suporte</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autoria</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>aprovação</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administração</translation>
    </message>
    <message>
        <source>Sees the board and its numbers, and no names.</source>
        <translation>Vê o painel e os seus números, sem nomes.</translation>
    </message>
    <message>
        <source>Sees the board, and who has read what.</source>
        <translation>Vê o painel e quem leu o quê.</translation>
    </message>
    <message>
        <source>Publishes notices, and edits templates and services.</source>
        <translation>Publica avisos e edita modelos e serviços.</translation>
    </message>
    <message>
        <source>Sees the board and names, and approves what waits.</source>
        <translation>Vê o painel e os nomes, e aprova o que espera.</translation>
    </message>
    <message>
        <source>Does everything: also accounts, computers and the relay.</source>
        <translation>Faz tudo: também contas, computadores e o servidor.</translation>
    </message>
    <message>
        <source>read the board</source>
        <translation>ler o painel</translation>
    </message>
    <message>
        <source>see who has read what</source>
        <translation>ver quem leu o quê</translation>
    </message>
    <message>
        <source>publish notices</source>
        <translation>publicar avisos</translation>
    </message>
    <message>
        <source>make enrolment tokens</source>
        <translation>criar códigos de inscrição</translation>
    </message>
    <message>
        <source>look after accounts</source>
        <translation>gerir contas</translation>
    </message>
    <message>
        <source>read how the relay is</source>
        <translation>ver o estado do servidor</translation>
    </message>
    <message>
        <source>edit templates and services</source>
        <translation>editar modelos e serviços</translation>
    </message>
    <message>
        <source>approve what waits</source>
        <translation>aprovar o que espera</translation>
    </message>
    <message>
        <source>look after computers</source>
        <translation>gerir computadores</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>ler o registo de auditoria</translation>
    </message>
    <message>
        <source>make API tokens</source>
        <translation>criar tokens de API</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>até “%1”</translation>
    </message>
    <message>
        <source>to nobody</source>
        <translation>a ninguém</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>só a %1</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>excluído</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>segundo fator</translation>
    </message>
    <message>
        <source>from the directory</source>
        <translation>do diretório</translation>
    </message>
</context>
<context>
    <name>foghorn::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>A sua conta</translation>
    </message>
    <message>
        <source>You may read only, until you have set up a second factor.</source>
        <translation>Só pode ler até configurar um segundo fator.</translation>
    </message>
    <message>
        <source>You may read, and not publish.</source>
        <translation>Pode ler, mas não publicar.</translation>
    </message>
    <message>
        <source>You may publish, to everyone.</source>
        <translation>Pode publicar, para todos.</translation>
    </message>
    <message>
        <source>You may publish: %1.</source>
        <translation>Pode publicar: %1.</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminMenu</name>
    <message>
        <source>Board</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Redigir</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message numerus="yes">
        <source>Board  (%n to do)</source>
        <translation>
            <numerusform>Painel  (%n por fazer)</numerusform>
            <numerusform>Painel  (%n por fazer)</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Serviços</translation>
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
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>A sua conta</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminWindow</name>
    <message>
        <source>Foghorn admin</source>
        <translation>Foghorn: administração</translation>
    </message>
    <message>
        <source>A draft is open</source>
        <translation>Há um rascunho aberto</translation>
    </message>
    <message>
        <source>“%1” is not sent yet.</source>
        <translation>“%1” ainda não foi enviado.</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Guardar para depois</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartá-lo</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Voltar a ele</translation>
    </message>
    <message>
        <source>the services</source>
        <translation>os serviços</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Nem tudo está guardado</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Ainda por guardar: %1.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fechar e perdê-lo</translation>
    </message>
    <message>
        <source>It is still being watched</source>
        <translation>Ainda está a ser acompanhado</translation>
    </message>
    <message>
        <source>It is watched until %1, and then ends by itself unless people say that it is still broken. End it now all the same?</source>
        <translation>É acompanhado até às %1 e depois termina por si, a menos que as pessoas digam que continua avariado. Terminar agora mesmo assim?</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminar agora</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>Continuar a acompanhar</translation>
    </message>
</context>
<context>
    <name>foghorn::ApiTokensTab</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Pode</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Criado por</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Última utilização</translation>
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
        <translation>Para que serve</translation>
    </message>
    <message>
        <source>The new API token</source>
        <translation>O novo token de API</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can do what it may: put it into a file that only the script can read.</source>
        <translation>Só se mostra esta vez. Quem o tiver pode fazer o que ele permite: guarde-o num ficheiro que só o script possa ler.</translation>
    </message>
    <message>
        <source>Make a token …</source>
        <translation>Criar um token …</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Criá-lo</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Anulá-lo</translation>
    </message>
    <message>
        <source>Keys for scripts and monitoring. Each does only what it is made for, and never more than whoever made it may.</source>
        <translation>Para scripts e monitorização. Cada um faz só aquilo para que foi criado, e nunca mais do que pode quem o criou.</translation>
    </message>
    <message>
        <source>Nothing is done by it any more.</source>
        <translation>Já não faz nada.</translation>
    </message>
    <message>
        <source>Monitoring Lyon</source>
        <translation>Monitorização Lyon</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Dias de validade</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>O que pode fazer</translation>
    </message>
    <message>
        <source>A name, so that others know later what it was for.</source>
        <translation>Um nome, para que outros saibam depois para que servia.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>tudo, a todos</translation>
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
        <translation>%1 quer enviar isto: %2</translation>
    </message>
    <message>
        <source>%1 wants to send this update: %2</source>
        <translation>%1 quer enviar esta atualização: %2</translation>
    </message>
    <message>
        <source>Not sent yet, a colleague has to approve it: %1</source>
        <translation>Ainda não enviado, um colega tem de o aprovar: %1</translation>
    </message>
    <message>
        <source>%1 did not approve: %2</source>
        <translation>%1 não aprovou: %2</translation>
    </message>
    <message>
        <source>%1 sent this without waiting for a colleague: %2</source>
        <translation>%1 enviou isto sem esperar por um colega: %2</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>crítico</translation>
    </message>
    <message>
        <source>to many people</source>
        <translation>para muitas pessoas</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Ver…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>It cannot wait…</source>
        <translation>Não pode esperar…</translation>
    </message>
    <message>
        <source>Write it again…</source>
        <translation>Escrever de novo…</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>This is what people will see:</source>
        <translation>Isto é o que as pessoas verão:</translation>
    </message>
    <message>
        <source>Everybody who approves is told at once, with your reason.</source>
        <translation>Todos os que aprovam ficam a saber de imediato, com o seu motivo.</translation>
    </message>
    <message>
        <source>Lyon is not concerned: only Madrid.</source>
        <translation>Lyon não é afetada: só Madrid.</translation>
    </message>
    <message>
        <source>The fault is spreading; nobody else is here.</source>
        <translation>A falha está a alastrar; não está cá mais ninguém.</translation>
    </message>
    <message>
        <source>What should be different, if you do not approve it</source>
        <translation>O que devia mudar, se não o aprovar</translation>
    </message>
    <message>
        <source>Why it cannot wait</source>
        <translation>Porque não pode esperar</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Não enviar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Approve: send it now</source>
        <translation>Aprovar: enviar agora</translation>
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
        <translation>Aprovar</translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalsBar</name>
    <message numerus="yes">
        <source>%Ln wait for a second pair of eyes</source>
        <translation>
            <numerusform>%Ln espera por um segundo par de olhos</numerusform>
            <numerusform>%Ln esperam por um segundo par de olhos</numerusform>
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
        <translation>Só estes</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>+ site, group or people</source>
        <translation>+ local, grupo ou pessoas</translation>
    </message>
    <message>
        <source>+ except</source>
        <translation>+ exceto</translation>
    </message>
    <message>
        <source>Also kept from the script that sent it: %1</source>
        <translation>Também se mantém do script que o enviou: %1</translation>
    </message>
    <message>
        <source>except</source>
        <translation>exceto</translation>
    </message>
    <message>
        <source>site</source>
        <translation>local</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>people</source>
        <translation>pessoas</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>computador</translation>
    </message>
    <message>
        <source>network</source>
        <translation>rede</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>except these</source>
        <translation>exceto estes</translation>
    </message>
    <message>
        <source>these</source>
        <translation>estes</translation>
    </message>
    <message>
        <source>Lyon, Madrid</source>
        <translation>Lyon, Madrid</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>retirar esta linha</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finanças</translation>
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
        <translation>obrigatório</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>What the author is asked</source>
        <translation>O que se pergunta</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemplo</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palavra</translation>
    </message>
    <message>
        <source>Remove the blank %1</source>
        <translation>Retirar a lacuna %1</translation>
    </message>
    <message>
        <source>Blank %1</source>
        <translation>Lacuna %1</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksBar</name>
    <message>
        <source>Fill in first:</source>
        <translation>Preencha primeiro:</translation>
    </message>
    <message>
        <source>%1 (may stay empty)</source>
        <translation>%1 (pode ficar vazio)</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, em %2</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>p. ex., %1</translation>
    </message>
    <message>
        <source>Send without %1</source>
        <translation>Enviar sem %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksEdit</name>
    <message>
        <source>What the author fills in. It stands in the words as {{word}}; service, site and phone fill themselves where they are known.</source>
        <translation>O que preenche quem redige. No texto figura como {{word}}; service, site e phone preenchem-se sozinhos quando são conhecidos.</translation>
    </message>
    <message>
        <source>+ blank</source>
        <translation>+ lacuna</translation>
    </message>
</context>
<context>
    <name>foghorn::BoardPage</name>
    <message>
        <source>connected, the numbers are live</source>
        <translation>ligado, números em direto</translation>
    </message>
    <message>
        <source>not connected %1, the numbers are old</source>
        <translation>sem ligação %1, os números não estão atualizados</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Novo aviso</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>Nothing is announced right now. All quiet.</source>
        <translation>De momento não há avisos. Tudo calmo.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ended</source>
        <translation>
            <numerusform>Mostrar %n terminado</numerusform>
            <numerusform>Mostrar %n terminados</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide ended</source>
        <translation>Ocultar os terminados</translation>
    </message>
</context>
<context>
    <name>foghorn::CardButtons</name>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Still working on it</source>
        <translation>Continuamos a tratar disto</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Atualizar…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Fim da avaria…</translation>
    </message>
    <message>
        <source>Tells quietly that you are at it, and when the next word comes. Nobody is interrupted.</source>
        <translation>Diz, sem incomodar, que continuam a tratar disto e quando chega a próxima notícia. Ninguém é interrompido.</translation>
    </message>
    <message>
        <source>Tells at once that it is looked into again, and when the next word comes.</source>
        <translation>Diz logo que se volta a ver e quando chega a próxima notícia.</translation>
    </message>
    <message>
        <source>Tells that it works again as far as you can see, asks people whether it does, and gives the all-clear by itself when the watch is over.</source>
        <translation>Diz que volta a funcionar pelo que vê, pergunta às pessoas se é assim e dá o fim por si quando o acompanhamento acaba.</translation>
    </message>
    <message>
        <source>Cancel: it was sent by mistake…</source>
        <translation>Anular: foi enviado por engano…</translation>
    </message>
    <message>
        <source>Cancel: it is no longer needed…</source>
        <translation>Anular: já não é preciso…</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Demora mais…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln say it is still broken: reopen</source>
        <translation>
            <numerusform>%Ln diz que continua avariado: reabrir</numerusform>
            <numerusform>%Ln dizem que continua avariado: reabrir</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch it from now on for</source>
        <translation>Vigiar a partir de agora durante</translation>
    </message>
    <message>
        <source>Works again: watch it for</source>
        <translation>Já funciona: vigiar durante</translation>
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
        <translation>%1 (o habitual)</translation>
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
        <translation>local desconhecido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more sites</source>
        <translation>
            <numerusform>mais %Ln local</numerusform>
            <numerusform>mais %Ln locais</numerusform>
        </translation>
    </message>
    <message>
        <source>Know that it is over</source>
        <translation>Sabem que terminou</translation>
    </message>
    <message>
        <source>%1 of %2 who were told</source>
        <translation>%1 de %2 que foram avisadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to call</source>
        <translation>
            <numerusform>%Ln por ligar</numerusform>
            <numerusform>%Ln por ligar</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Ligados agora</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Funciona para</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Continua avariado</translation>
    </message>
    <message>
        <source>Broken where</source>
        <translation>Onde não funciona</translation>
    </message>
    <message>
        <source>Not seen for a month</source>
        <translation>Não vistos há um mês</translation>
    </message>
    <message>
        <source>No longer addressed</source>
        <translation>Já não são destinatários</translation>
    </message>
    <message>
        <source>Shared screens</source>
        <translation>Ecrãs partilhados</translation>
    </message>
    <message>
        <source>Watched until</source>
        <translation>Acompanhado até</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Regresso previsto</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>Dito até agora</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Última verificação</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Desatualizado</translation>
    </message>
    <message>
        <source>needs an update or an all-clear</source>
        <translation>precisa de uma atualização ou do fim</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Próximo aviso</translation>
    </message>
    <message>
        <source>was due %1, %2</source>
        <translation>era esperado: %1, %2</translation>
    </message>
    <message>
        <source>Was it clear?</source>
        <translation>Ficou claro?</translation>
    </message>
    <message>
        <source>clear to %1, unclear to %2</source>
        <translation>claro para %1, não claro para %2</translation>
    </message>
    <message>
        <source>Save timeline…</source>
        <translation>Guardar cronologia…</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fim previsto</translation>
    </message>
    <message>
        <source>should have ended by %1, %2</source>
        <translation>fim previsto: %1, %2</translation>
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
            <numerusform>mais %n</numerusform>
            <numerusform>mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation does not send this.</source>
        <translation>A sua organização não envia isto.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserir</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
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
        <translation>Ir para a primeira</translation>
    </message>
    <message>
        <source>What, who, when, what to do, next update: all there.</source>
        <translation>O quê, quem, quando, o que fazer, próxima informação: está tudo.</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Nada a assinalar.</translation>
    </message>
    <message numerus="yes">
        <source>%n hints for better words</source>
        <translation>
            <numerusform>%n sugestão para o dizer melhor</numerusform>
            <numerusform>%n sugestões para o dizer melhor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hints</source>
        <translation>
            <numerusform>%1: %n sugestão</numerusform>
            <numerusform>%1: %n sugestões</numerusform>
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
        <translation>Redigir</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>O que se vê</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Todos os idiomas</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeFoot</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ainda não</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirá-lo</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar já</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperá-lo</translation>
    </message>
    <message>
        <source>Critical: a large window with a sound, over whatever people do.</source>
        <translation>Crítica: uma janela grande com som, por cima do que se estiver a fazer.</translation>
    </message>
    <message>
        <source>Send to me first</source>
        <translation>Enviar-mo primeiro</translation>
    </message>
    <message>
        <source>To me alone</source>
        <translation>Só a mim</translation>
    </message>
    <message>
        <source>To the group %1</source>
        <translation>Ao grupo %1</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeForm</name>
    <message>
        <source>not asked</source>
        <translation>não se pede</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>pede-se confirmação</translation>
    </message>
    <message>
        <source>as the rules say</source>
        <translation>conforme as regras</translation>
    </message>
    <message>
        <source>interrupt in any case</source>
        <translation>interromper sempre</translation>
    </message>
    <message>
        <source>quietly</source>
        <translation>em silêncio</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Em que ponto está</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde quando</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Regresso previsto</translation>
    </message>
    <message>
        <source>Next update by</source>
        <translation>Próximo aviso até</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>A quem ligar</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Pedir confirmação</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interromper</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Algo não está bem</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fim previsto</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Trabalhos planeados</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Início previsto</translation>
    </message>
    <message>
        <source>I say when it is done</source>
        <translation>eu digo quando está feito</translation>
    </message>
    <message>
        <source>it ends by itself, as planned</source>
        <translation>termina sozinho, como previsto</translation>
    </message>
    <message>
        <source>The supplier closes a security hole tonight.</source>
        <translation>O fornecedor corrige esta noite uma falha de segurança.</translation>
    </message>
    <message>
        <source>Why at such short notice (only colleagues read it)</source>
        <translation>Porquê com tão pouca antecedência (só os colegas leem)</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>No fim</translation>
    </message>
    <message numerus="yes">
        <source>It starts in less than %n working days.</source>
        <translation>
            <numerusform>Começa em menos de %n dia útil.</numerusform>
            <numerusform>Começa em menos de %n dias úteis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Holidays in between: %1.</source>
        <translation>Feriados pelo meio: %1.</translation>
    </message>
    <message>
        <source>Which team sees to it, and until which day</source>
        <translation>Que equipa trata disso, e até que dia</translation>
    </message>
    <message>
        <source>What happened, in plain words</source>
        <translation>O que aconteceu, em palavras simples</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repete-se</translation>
    </message>
    <message>
        <source>Remind people</source>
        <translation>Lembrar</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>A mesma avaria de segunda-feira; foi explicada então.</translation>
    </message>
    <message>
        <source>No follow-up needed, because… (only colleagues read it)</source>
        <translation>Não é preciso explicar, porque… (só os colegas leem)</translation>
    </message>
    <message>
        <source>Not known yet? The board reminds you in the next working days.</source>
        <translation>Ainda não se sabe? O quadro lembra-o nos próximos dias úteis.</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeHead</name>
    <message>
        <source>Update that one</source>
        <translation>Atualizar esse</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Put mine on top of theirs</source>
        <translation>Pôr o meu por cima</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abri-lo</translation>
    </message>
    <message>
        <source>Words from a template…</source>
        <translation>Texto de um modelo…</translation>
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
        <translation>É isto que se vê</translation>
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
        <translation>Novo aviso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Fim da avaria</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>a second window: its draft is kept apart from the other&apos;s</source>
        <translation>segunda janela: o seu rascunho guarda-se à parte do da outra</translation>
    </message>
    <message>
        <source>A draft was left unfinished: “%1”.</source>
        <translation>Ficou um rascunho por terminar: “%1”.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
</context>
<context>
    <name>foghorn::Composition</name>
    <message>
        <source>your kept draft</source>
        <translation>o seu rascunho guardado</translation>
    </message>
    <message>
        <source>the connection to the relay was lost</source>
        <translation>perdeu-se a ligação ao servidor</translation>
    </message>
</context>
<context>
    <name>foghorn::DesksTab</name>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Only those shut out</source>
        <translation>Só os excluídos</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computadores</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Dar nome</translation>
    </message>
    <message>
        <source>Shut out …</source>
        <translation>Excluir …</translation>
    </message>
    <message>
        <source>Let its person in again</source>
        <translation>Readmitir a sua pessoa</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Procurar um nome, computador ou local</translation>
    </message>
    <message>
        <source>Search computers</source>
        <translation>Procurar computadores</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>Excluí-lo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Why, for the record: stolen, lost, …</source>
        <translation>Porquê: roubado, perdido…</translation>
    </message>
    <message>
        <source>Why it is shut out</source>
        <translation>Porque é excluído</translation>
    </message>
    <message>
        <source>End that token too</source>
        <translation>Anular também esse código</translation>
    </message>
    <message>
        <source>Keep the token</source>
        <translation>Manter o código</translation>
    </message>
    <message>
        <source>A name for it, e.g. Reception Lyon</source>
        <translation>Um nome, p. ex. Receção Lyon</translation>
    </message>
    <message>
        <source>Name of the chosen computer</source>
        <translation>Nome do computador escolhido</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>ecrã partilhado</translation>
    </message>
    <message>
        <source>its own key</source>
        <translation>a sua própria chave</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>um segredo</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %n computers</source>
        <translation>
            <numerusform>os primeiros %1 de %n computador</numerusform>
            <numerusform>os primeiros %1 de %n computadores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n computador</numerusform>
            <numerusform>%n computadores</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Shut out %1? It hears nothing more from now on, and its person cannot enrol on that computer until you let them in again.</source>
        <translation>Excluir %1? A partir de agora não recebe mais nada, e a sua pessoa não se pode inscrever nesse computador até ser readmitida por si.</translation>
    </message>
    <message>
        <source>It is shut out.</source>
        <translation>Está excluído.</translation>
    </message>
    <message numerus="yes">
        <source>It came by token %1, by which %n more may still come.</source>
        <translation>
            <numerusform>Entrou com o código %1, com o qual ainda pode entrar mais %n.</numerusform>
            <numerusform>Entrou com o código %1, com o qual ainda podem entrar mais %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Ninguém mais se inscreve com esse código; quem entrou com ele fica.</translation>
    </message>
    <message>
        <source>Its person may enrol on that computer again, with a new token.</source>
        <translation>A sua pessoa pode voltar a inscrever-se nesse computador, com um código novo.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftFile</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>não foi possível guardar o rascunho em %1: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftKeeper</name>
    <message>
        <source>draft kept %1</source>
        <translation>rascunho guardado às %1</translation>
    </message>
</context>
<context>
    <name>foghorn::DrillsPage</name>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n computador</numerusform>
            <numerusform>%n computadores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the desks</source>
        <translation>%1% dos computadores</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Iniciar um simulacro</translation>
    </message>
    <message>
        <source>There was no drill yet.</source>
        <translation>Ainda não houve nenhum simulacro.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Não alcançados</translation>
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
        <translation>Um simulacro mostra a algumas pessoas, escolhidas ao acaso entre as que estão ligadas, um aviso que diz que é um simulacro e que nada está avariado, e pede-lhes que carreguem em «Já li». Termina após 10 minutos e não conta em nenhuma estatística.</translation>
    </message>
    <message>
        <source>How many are asked</source>
        <translation>Quantos são chamados</translation>
    </message>
    <message>
        <source>Nobody is connected now.</source>
        <translation>Agora ninguém está ligado.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>Não iniciado: %1</translation>
    </message>
    <message>
        <source>Drill of %1, started by %2</source>
        <translation>Simulacro: %1, iniciado por %2</translation>
    </message>
    <message>
        <source>Running since %1, started by %2</source>
        <translation>A decorrer: %1, iniciado por %2</translation>
    </message>
    <message>
        <source>Not yet reached</source>
        <translation>Ainda não alcançados</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are no drills where authors sign their notices themselves: the relay would have to sign this one.</source>
        <translation>Não há simulacros onde os autores assinam eles próprios os seus avisos: este teria de ser assinado pelo servidor.</translation>
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
        <translation>Restantes</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Criado por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Criar um código</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Anulá-lo</translation>
    </message>
    <message>
        <source>Enrolment tokens</source>
        <translation>Códigos de inscrição</translation>
    </message>
    <message>
        <source>A computer needs such a string once: in a file, in its settings or in a group policy. It names the relay and whose certificate to believe.</source>
        <translation>Um computador precisa de uma cadeia destas uma só vez: num ficheiro, nas suas definições ou numa política de grupo. Indica o servidor de avisos e em que certificado acreditar.</translation>
    </message>
    <message>
        <source>For how many computers</source>
        <translation>Para quantos computadores</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Dias de validade</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can enrol a computer.</source>
        <translation>Só se mostra esta vez. Quem o tiver pode inscrever um computador.</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>O código novo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Ninguém mais se inscreve com esse código; quem entrou com ele fica.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computadores</translation>
    </message>
</context>
<context>
    <name>foghorn::EstimateEdit</name>
    <message>
        <source>and</source>
        <translation>e</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ainda não se sabe</translation>
    </message>
    <message>
        <source>about</source>
        <translation>por volta de</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>não antes de</translation>
    </message>
    <message>
        <source>How certain the estimate is</source>
        <translation>Grau de certeza da previsão</translation>
    </message>
    <message>
        <source>Expected back at</source>
        <translation>Regresso previsto às</translation>
    </message>
    <message>
        <source>Expected back at the latest at</source>
        <translation>Regresso previsto o mais tardar às</translation>
    </message>
</context>
<context>
    <name>foghorn::FactorBar</name>
    <message>
        <source>Set it up …</source>
        <translation>Configurá-lo …</translation>
    </message>
    <message>
        <source>You may read only for now: whoever publishes here needs a second factor, a code from their phone.</source>
        <translation>Por agora só pode ler: aqui, quem publica precisa de um segundo fator, um código do seu telemóvel.</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpBar</name>
    <message>
        <source>was due by %1</source>
        <translation>devia ser dita até %1</translation>
    </message>
    <message>
        <source>due by %1</source>
        <translation>o mais tardar até %1</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Não é preciso…</translation>
    </message>
    <message>
        <source>Say what happened…</source>
        <translation>Dizer o que aconteceu…</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>A mesma avaria de segunda-feira; foi explicada então.</translation>
    </message>
    <message>
        <source>Why nobody needs to be told (only colleagues read it)</source>
        <translation>Porque não é preciso contá-lo (só os colegas o leem)</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Guardar este motivo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outages are not explained yet</source>
        <translation>
            <numerusform>Falta explicar %Ln avaria</numerusform>
            <numerusform>Falta explicar %Ln avarias</numerusform>
        </translation>
    </message>
    <message>
        <source>Why “%1” needs no follow-up was not kept: %2</source>
        <translation>Não foi guardado por que «%1» não precisa de explicação: %2</translation>
    </message>
    <message>
        <source>Not needed: “%1” (kept here; the relay gets it as soon as it answers)</source>
        <translation>Não é preciso: «%1» (guardado aqui; o servidor recebe-o assim que responder)</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpEdit</name>
    <message>
        <source>Mail team</source>
        <translation>Equipa de correio</translation>
    </message>
    <message>
        <source>Which team sees to it</source>
        <translation>Que equipa trata disso</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Até que dia</translation>
    </message>
</context>
<context>
    <name>foghorn::HelpPanel</name>
    <message>
        <source>Not marked: %1</source>
        <translation>Não foi marcado: %1</translation>
    </message>
    <message>
        <source>%1 sees to it</source>
        <translation>%1 trata disso</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Eu trato disso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Feito</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ask for help</source>
        <translation>
            <numerusform>%Ln pessoa pede ajuda</numerusform>
            <numerusform>%Ln pessoas pedem ajuda</numerusform>
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
        <translation>Outro idioma foi alterado depois deste</translation>
    </message>
</context>
<context>
    <name>foghorn::LimitEdit</name>
    <message>
        <source>as severely as need be</source>
        <translation>com a gravidade necessária</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>até “%1”</translation>
    </message>
    <message>
        <source>May publish</source>
        <translation>Pode publicar</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>A quem</translation>
    </message>
</context>
<context>
    <name>foghorn::LinesEdit</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
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
        <translation>depois</translation>
    </message>
    <message>
        <source>when to do it</source>
        <translation>quando o fazer</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>retirar esta linha</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Retirar esta linha</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>linha %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, linha %2</translation>
    </message>
</context>
<context>
    <name>foghorn::NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Nova palavra-passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>A mesma outra vez</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Pelo menos %n carácter.</numerusform>
            <numerusform>Pelo menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>As duas não são iguais.</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeCard</name>
    <message>
        <source>revision %1</source>
        <translation>versão %1</translation>
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
        <translation>o servidor não o tem</translation>
    </message>
</context>
<context>
    <name>foghorn::OneClick</name>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Sem servidor: nada foi enviado.</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Look again when it is back.</source>
        <translation>A ligação caiu antes de o servidor responder. Veja de novo quando voltar.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Não enviado: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::PasswordCard</name>
    <message>
        <source>Present password</source>
        <translation>Palavra-passe atual</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Mudar a palavra-passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Palavra-passe</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Esta não é a sua palavra-passe.</translation>
    </message>
    <message>
        <source>The directory knows your password: it is changed there.</source>
        <translation>A sua palavra-passe é a do diretório: muda-se lá.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Não foi feito: %1</translation>
    </message>
    <message>
        <source>It is needed to change it.</source>
        <translation>É precisa para a mudar.</translation>
    </message>
    <message>
        <source>It is changed; your other sign-ins have ended.</source>
        <translation>Foi mudada; as suas outras sessões terminaram.</translation>
    </message>
</context>
<context>
    <name>foghorn::PreviewChoice</name>
    <message>
        <source>my colours</source>
        <translation>as minhas cores</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claras</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>escuras</translation>
    </message>
    <message>
        <source>Colours of the preview</source>
        <translation>Cores da pré-visualização</translation>
    </message>
    <message>
        <source>Size of the text in the preview</source>
        <translation>Tamanho do texto da pré-visualização</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Idioma da pré-visualização</translation>
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
        <translation>Continuamos a tratar disto</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Atualizar…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Fim da avaria…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Demora mais…</translation>
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
            <numerusform>Nos últimos %2 dias, chegou a tempo %1 de %Ln notícia prometida</numerusform>
            <numerusform>Nos últimos %2 dias, chegaram a tempo %1 de %Ln notícias prometidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; half of the late ones by %Ln minutes or more</source>
        <translation>
            <numerusform>%1; metade das tardias com %Ln minuto ou mais de atraso</numerusform>
            <numerusform>%1; metade das tardias com %Ln minutos ou mais de atraso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::QrCode</name>
    <message>
        <source>QR code for the app on your phone</source>
        <translation>Código QR para a aplicação do seu telemóvel</translation>
    </message>
</context>
<context>
    <name>foghorn::ReachCounter</name>
    <message>
        <source>nobody yet</source>
        <translation>ainda ninguém</translation>
    </message>
    <message>
        <source>Nobody is known by: %1</source>
        <translation>Ninguém corresponde a: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsModel</name>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Local</translation>
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
        <translation>Ligado</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPages</name>
    <message>
        <source>this relay is older than the app and cannot list them</source>
        <translation>este servidor é mais antigo do que o programa e não consegue listá-las</translation>
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
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exportar pessoas</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por vírgulas (*.csv)</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Procurar nome, computador ou local</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Procurar pessoas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the first %2 are here, the others come as you scroll</source>
        <translation>%1 · aqui estão as primeiras %2; as outras aparecem ao deslocar</translation>
    </message>
    <message numerus="yes">
        <source>exporting … %Ln</source>
        <translation>
            <numerusform>a exportar… %Ln</numerusform>
            <numerusform>a exportar… %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>not exported: %1</source>
        <translation>não exportado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people exported</source>
        <translation>
            <numerusform>%Ln pessoa exportada</numerusform>
            <numerusform>%Ln pessoas exportadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::RemindersEdit</name>
    <message>
        <source>3 days before</source>
        <translation>3 dias antes</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 dia antes</translation>
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
        <translation>Não se repete</translation>
    </message>
    <message>
        <source>By a rule of my own</source>
        <translation>Por uma regra própria</translation>
    </message>
    <message>
        <source>Rule (RRULE of RFC 5545)</source>
        <translation>Regra (RRULE de RFC 5545)</translation>
    </message>
</context>
<context>
    <name>foghorn::RepeatPreview</name>
    <message>
        <source>Each one is announced 7 days before, at 9:00.</source>
        <translation>Cada uma é anunciada 7 dias antes, às 9:00.</translation>
    </message>
    <message>
        <source>Nothing recurs by itself where authors sign their notices themselves: send each maintenance on its own.</source>
        <translation>Nada se repete sozinho onde os autores assinam eles próprios os seus avisos: envie cada manutenção em separado.</translation>
    </message>
</context>
<context>
    <name>foghorn::RowsTab</name>
    <message>
        <source>Not done: %1</source>
        <translation>Não foi feito: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::SecondFactorCard</name>
    <message>
        <source>Set it up</source>
        <translation>Configurá-lo</translation>
    </message>
    <message>
        <source>Do without it …</source>
        <translation>Prescindir dele …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo fator</translation>
    </message>
    <message>
        <source>1. Open the app on your phone that makes codes. Any such app will do.</source>
        <translation>1. Abra no seu telemóvel a aplicação que gera códigos. Qualquer uma serve.</translation>
    </message>
    <message>
        <source>2. Let its camera look at this picture.</source>
        <translation>2. Aponte a câmara para esta imagem.</translation>
    </message>
    <message>
        <source>It cannot? Type this key into it instead:</source>
        <translation>Não consegue? Escreva nela esta chave:</translation>
    </message>
    <message>
        <source>Key for the app on your phone</source>
        <translation>Chave para a aplicação do seu telemóvel</translation>
    </message>
    <message>
        <source>3. Type the six digits that it shows now:</source>
        <translation>3. Escreva os seis algarismos que ela mostra agora:</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Código do telemóvel</translation>
    </message>
    <message>
        <source>That code is not right, or was used already. Wait for the next one.</source>
        <translation>Esse código não está certo ou já foi usado. Espere pelo seguinte.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Não foi feito: %1</translation>
    </message>
    <message>
        <source>It is in force: from now on a sign-in needs your password and a code.</source>
        <translation>Já está ativo: a partir de agora, para entrar são precisos a sua palavra-passe e um código.</translation>
    </message>
    <message>
        <source>From now on your password alone signs in.</source>
        <translation>A partir de agora basta a sua palavra-passe para entrar.</translation>
    </message>
    <message>
        <source>A code from your phone ends it:</source>
        <translation>Um código do seu telemóvel retira-o:</translation>
    </message>
    <message>
        <source>A code from your phone beside the password: whoever learns your password cannot speak for IT with it.</source>
        <translation>Um código do seu telemóvel além da palavra-passe: quem descobrir a sua palavra-passe não pode falar em nome da informática.</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>Prescindir dele</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Ativá-lo</translation>
    </message>
    <message>
        <source>In force: a sign-in needs your password and a code from your phone. If the phone is lost, an administrator takes it off.</source>
        <translation>Ativo: para entrar são precisos a sua palavra-passe e um código do seu telemóvel. Se perder o telemóvel, a administração retira-o.</translation>
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
        <translation>Computadores</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Inscrição</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
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
        <translation>não acontece</translation>
    </message>
    <message>
        <source>will be announced on %1</source>
        <translation>será anunciada em %1</translation>
    </message>
    <message>
        <source>Nothing recurs yet. In the composer, planned work has a field “Repeats”.</source>
        <translation>Ainda nada se repete. Ao escrever um trabalho planeado há um campo “Repete-se”.</translation>
    </message>
    <message>
        <source>Recurring maintenance</source>
        <translation>Manutenções periódicas</translation>
    </message>
    <message>
        <source>It has come to its end.</source>
        <translation>Chegou ao fim.</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>Fazer, afinal</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Omitir esta</translation>
    </message>
    <message>
        <source>Its notice is cancelled: those who saw it are told.</source>
        <translation>O aviso é cancelado: quem o viu é informado.</translation>
    </message>
    <message>
        <source>Nothing more will be announced. Notices that are out stay as they are.</source>
        <translation>Nada mais será anunciado. Os avisos que já saíram ficam como estão.</translation>
    </message>
    <message>
        <source>saved by %1</source>
        <translation>guardada por %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Não foi feito: %1</translation>
    </message>
    <message>
        <source>The times below are by the clock of this computer.</source>
        <translation>As horas abaixo são as do relógio deste computador.</translation>
    </message>
</context>
<context>
    <name>foghorn::ServiceDelegate</name>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>as the template says</source>
        <translation>conforme o modelo</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesModel</name>
    <message>
        <source>needed</source>
        <translation>obrigatório</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Linha %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesPage</name>
    <message>
        <source>Add a service</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descer</translation>
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
        <translation>Adotá-los</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por vírgulas (*.csv)</translation>
    </message>
    <message>
        <source>Import services</source>
        <translation>Importar serviços</translation>
    </message>
    <message>
        <source>Export services</source>
        <translation>Exportar serviços</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Carregar o deles</translation>
    </message>
    <message>
        <source>Put my changes on theirs</source>
        <translation>Pôr o meu por cima</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Serviços</translation>
    </message>
    <message>
        <source>Click to put the services into this order</source>
        <translation>Clique para ordenar assim os serviços</translation>
    </message>
    <message>
        <source>Taken over. Nothing is replaced for others before you save.</source>
        <translation>Adotados. Para os outros nada muda antes de guardar.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed the services meanwhile.</source>
        <translation>Não guardado: alguém alterou os serviços entretanto.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Não guardado: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>A ligação caiu antes de o servidor responder. Guarde de novo: nada é guardado duas vezes.</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>Não importado: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, and nothing was changed.</source>
        <translation>Nada foi importado nem alterado.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n services.</source>
        <translation>
            <numerusform>O ficheiro tem %n serviço.</numerusform>
            <numerusform>O ficheiro tem %n serviços.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services exported</source>
        <translation>
            <numerusform>%n serviço exportado</numerusform>
            <numerusform>%n serviços exportados</numerusform>
        </translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>Não exportado: %1</translation>
    </message>
    <message>
        <source>You can read the services here. Changing them needs the right to edit templates.</source>
        <translation>Aqui pode ler os serviços. Para os alterar é preciso o direito de editar modelos.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>A guardar…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Sem ligação ao servidor: o que escrever fica aqui.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>por guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n serviço</numerusform>
            <numerusform>%n serviços</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody saved the services meanwhile. What they changed:</source>
        <translation>Alguém guardou os serviços entretanto. O que mudou:</translation>
    </message>
</context>
<context>
    <name>foghorn::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sessão</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message>
        <source>For IT and the help desk</source>
        <translation>Para a Informática e o apoio técnico</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Utilizador</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Palavra-passe</translation>
    </message>
    <message>
        <source>The relay&apos;s address starts with wss:// (or ws:// on this computer).</source>
        <translation>O endereço do servidor começa por wss:// (ou ws:// neste computador).</translation>
    </message>
    <message>
        <source>Login and password are both needed.</source>
        <translation>São precisos o utilizador e a palavra-passe.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>A iniciar sessão…</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Código do telemóvel</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Escreva os seis algarismos que a aplicação do seu telemóvel mostra.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffForm</name>
    <message>
        <source>Login</source>
        <translation>Utilizador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Tell it them in person, not by e-mail. They change it under “Your account”.</source>
        <translation>Diga-lha pessoalmente, não por e-mail. Muda-se em “A sua conta”.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguém novo</translation>
    </message>
    <message>
        <source>What %1 may do</source>
        <translation>O que %1 pode fazer</translation>
    </message>
    <message>
        <source>Another password for %1</source>
        <translation>Outra palavra-passe para %1</translation>
    </message>
    <message>
        <source>The directory gives it.</source>
        <translation>É dada pelo diretório.</translation>
    </message>
    <message>
        <source>A word without blanks is needed.</source>
        <translation>É precisa uma palavra sem espaços.</translation>
    </message>
    <message>
        <source>To whom? Name a site, a group or people.</source>
        <translation>A quem? Indique um local, um grupo ou pessoas.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffTab</name>
    <message>
        <source>Login</source>
        <translation>Utilizador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
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
        <translation>Contas</translation>
    </message>
    <message>
        <source>Add somebody …</source>
        <translation>Adicionar alguém …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Mudar …</translation>
    </message>
    <message>
        <source>Another password …</source>
        <translation>Outra palavra-passe …</translation>
    </message>
    <message>
        <source>Phone lost …</source>
        <translation>Telemóvel perdido …</translation>
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
        <translation>Quem pode falar em nome da informática e quem vê o quê. A quem possa fazer menos depois de uma mudança termina-se logo a sessão.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Fazê-lo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixar</translation>
    </message>
    <message>
        <source>Take the second factor off %1? Be sure that it is they who ask: call them back. They are signed out, and their password alone signs in.</source>
        <translation>Retirar o segundo fator a %1? Certifique-se de quem pede: telefone de volta. A sessão termina e basta a palavra-passe para entrar.</translation>
    </message>
    <message>
        <source>Shut %1 out? They are signed out at once, and the API tokens they made do nothing any more.</source>
        <translation>Excluir %1? A sessão termina logo e os tokens de API que criou deixam de servir.</translation>
    </message>
    <message>
        <source>They may sign in again.</source>
        <translation>Pode voltar a entrar.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 já pode entrar.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The password is changed; their sign-ins have ended.</source>
        <translation>A palavra-passe foi mudada; as suas sessões terminaram.</translation>
    </message>
    <message>
        <source>They are shut out.</source>
        <translation>Foi excluído.</translation>
    </message>
    <message>
        <source>Their password alone signs in now.</source>
        <translation>Agora basta a sua palavra-passe para entrar.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>tudo, a todos</translation>
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
        <translation>Modelo “%1”</translation>
    </message>
    <message>
        <source>Write it from nothing</source>
        <translation>Escrevê-lo do zero</translation>
    </message>
    <message>
        <source>Empty fields in the order in which people ask.</source>
        <translation>Campos vazios, pela ordem em que as pessoas perguntam.</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Outro serviço</translation>
    </message>
    <message>
        <source>You name it in the next step.</source>
        <translation>Dá-lhe o nome no passo seguinte.</translation>
    </message>
</context>
<context>
    <name>foghorn::StartPage</name>
    <message>
        <source>What a notice can begin with</source>
        <translation>Com que pode começar um aviso</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Novo aviso</translation>
    </message>
    <message>
        <source>What is it about? A few letters find a template or a service; Return takes it.</source>
        <translation>De que se trata? Algumas letras encontram um modelo ou um serviço; Enter escolhe-o.</translation>
    </message>
    <message>
        <source>mail, Wi-Fi, planned work …</source>
        <translation>e-mail, Wi-Fi, trabalhos…</translation>
    </message>
    <message>
        <source>Which service is it?</source>
        <translation>Que serviço é?</translation>
    </message>
    <message>
        <source>Its name, its people and its rhythm of updates come from the catalogue.</source>
        <translation>O nome, os destinatários e o ritmo dos avisos vêm do catálogo.</translation>
    </message>
    <message>
        <source>A few letters of its name</source>
        <translation>Algumas letras do seu nome</translation>
    </message>
    <message>
        <source>Words for the next update</source>
        <translation>Texto para o próximo aviso</translation>
    </message>
    <message>
        <source>The words of the template replace those of the notice; everything else stays. Esc goes back.</source>
        <translation>O texto do modelo substitui o do aviso; tudo o resto fica. Esc volta atrás.</translation>
    </message>
    <message>
        <source>late, postponed, all clear …</source>
        <translation>atraso, adiado, fim…</translation>
    </message>
</context>
<context>
    <name>foghorn::TallyBars</name>
    <message>
        <source>%1 · %2 held</source>
        <translation>%1 · %2 retidos</translation>
    </message>
    <message>
        <source>Addressed</source>
        <translation>Destinatários</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>These people are told; not all of them need be connected now.</source>
        <translation>Estas pessoas são avisadas; nem todas têm de estar ligadas agora.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Chegou ao computador; pode ainda não ter aparecido no ecrã.</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Mostrado</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Apareceu no ecrã; pode não ter sido lido.</translation>
    </message>
    <message>
        <source>%1 (%2 had confirmed an earlier one)</source>
        <translation>%1 (%2 tinham confirmado um anterior)</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Carregaram em “Já li”.</translation>
    </message>
    <message>
        <source>%1: %2. Enter shows these people.</source>
        <translation>%1: %2. Enter mostra estas pessoas.</translation>
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
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Mantê-lo</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Carregar o deles</translation>
    </message>
    <message>
        <source>Save mine on top</source>
        <translation>Guardar o meu por cima</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Lacunas</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>O que se vê</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>por guardar</translation>
    </message>
    <message>
        <source>saved, version %1</source>
        <translation>guardado, versão %1</translation>
    </message>
    <message>
        <source>Remove “%1” for everybody? Notices that were sent stay as they are.</source>
        <translation>Retirar “%1” para todos? Os avisos já enviados ficam como estão.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Somebody saved this template meanwhile (version %1). They changed: %2. What you wrote is still here.</source>
        <translation>Alguém guardou este modelo entretanto (versão %1). Alterou: %2. O que escreveu continua aqui.</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quando usar</translation>
    </message>
    <message>
        <source>Service desk</source>
        <translation>Apoio técnico</translation>
    </message>
    <message>
        <source>promises none</source>
        <translation>não promete nenhum</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
    <message>
        <source>Who keeps it true</source>
        <translation>Quem o mantém em dia</translation>
    </message>
    <message>
        <source>To be read again by</source>
        <translation>Para reler até</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Avaria</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Manutenção</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>não se pede</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>pede-se confirmação</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>O que é</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Em que ponto está</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Pedir confirmação</translation>
    </message>
    <message>
        <source>Minutes to the next update</source>
        <translation>Minutos até ao próximo aviso</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Serviços</translation>
    </message>
    <message>
        <source>Empty: the author picks one when a notice begins.</source>
        <translation>Vazio: quem redige escolhe um ao começar o aviso.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>fica como está</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateWordsEdit</name>
    <message>
        <source>{{word}} is a blank that the author fills in. A language without words is left out.</source>
        <translation>{{word}} é uma lacuna que preenche quem redige. Um idioma sem texto é omitido.</translation>
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
        <translation>Novo modelo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Procurar modelos</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Retirado.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed it meanwhile.</source>
        <translation>Não guardado: alguém o alterou entretanto.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Não guardado: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>A ligação caiu antes de o servidor responder. Guarde de novo: nada é guardado duas vezes.</translation>
    </message>
    <message>
        <source>There are no templates yet.</source>
        <translation>Ainda não há modelos.</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Nenhum modelo tem estas palavras.</translation>
    </message>
    <message>
        <source>You can read templates here. Changing them needs the right to edit templates.</source>
        <translation>Aqui pode ler os modelos. Para os alterar é preciso o direito de editar modelos.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>A guardar…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Sem ligação ao servidor: o que escrever fica aqui.</translation>
    </message>
</context>
<context>
    <name>foghorn::TextFields</name>
    <message>
        <source>+ another thing to do</source>
        <translation>+ outra coisa a fazer</translation>
    </message>
    <message>
        <source>+ another</source>
        <translation>+ outro</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail is not working</source>
        <translation>O e-mail não está a funcionar</translation>
    </message>
    <message>
        <source>What can people not do? What is safe? Nothing is lost: messages will arrive later.</source>
        <translation>O que não se pode fazer? O que está a salvo? Nada se perde: as mensagens chegam mais tarde.</translation>
    </message>
    <message>
        <source>Use Teams chat or the telephone for anything urgent.</source>
        <translation>Para o que for urgente, use o chat do Teams ou o telefone.</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>Pedimos desculpa pelo incómodo.</translation>
    </message>
    <message>
        <source>Files open faster afterwards.</source>
        <translation>Depois, os ficheiros abrem mais depressa.</translation>
    </message>
    <message>
        <source>A storage fault at our supplier.</source>
        <translation>Uma avaria de armazenamento no nosso fornecedor.</translation>
    </message>
    <message>
        <source>The old storage is full and slow.</source>
        <translation>O armazenamento antigo está cheio e lento.</translation>
    </message>
    <message>
        <source>An alarm now comes two weeks before the disk is full.</source>
        <translation>Agora um alarme avisa duas semanas antes de o disco ficar cheio.</translation>
    </message>
</context>
<context>
    <name>foghorn::TimelineSaver</name>
    <message>
        <source>Save timeline</source>
        <translation>Guardar cronologia</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 não pode ser escrito: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::TrustBar</name>
    <message>
        <source>The key that you sign with lies in this computer’s key store, and that is locked: open it.</source>
        <translation>A chave com que assina está no cofre de chaves deste computador, que está fechado: abra-o.</translation>
    </message>
    <message>
        <source>There is no key here that you could sign with.</source>
        <translation>Não há aqui nenhuma chave com que possa assinar.</translation>
    </message>
    <message>
        <source>Your signature is not in the organisation’s key list yet. Whoever keeps the root key adds it (foghornctl keys sign); tell them your key on the phone: %1</source>
        <translation>A sua assinatura ainda não está na lista de chaves da organização. Quem guarda a chave raiz acrescenta-a (foghornctl keys sign); diga-lhe a sua chave ao telefone: %1</translation>
    </message>
    <message>
        <source>The time of your signature is over. Whoever keeps the root key renews it (foghornctl keys sign): %1</source>
        <translation>O prazo da sua assinatura terminou. Quem guarda a chave raiz renova-a (foghornctl keys sign): %1</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ended on %1: desks do not believe it. Sign a new list (foghornctl keys sign).</source>
        <translation>A chave do servidor na lista terminou em %1: os computadores não acreditam nele. Assine uma lista nova (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ends on %1: sign a new list before (foghornctl keys sign).</source>
        <translation>A chave do servidor na lista termina em %1: assine antes uma lista nova (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The key of %1 in the key list ends on %2: sign a new list before (foghornctl keys sign).</source>
        <translation>A chave de %1 na lista termina em %2: assine antes uma lista nova (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s certificate ended on %1: who connects anew is refused. Run “foghornd renew” on the relay.</source>
        <translation>O certificado do servidor terminou em %1: quem se liga de novo é recusado. Execute “foghornd renew” no servidor.</translation>
    </message>
    <message>
        <source>The relay’s certificate ends on %1. Run “foghornd renew” on the relay before.</source>
        <translation>O certificado do servidor termina em %1. Execute antes “foghornd renew” no servidor.</translation>
    </message>
</context>
<context>
    <name>foghorn::TryOutSender</name>
    <message>
        <source>Sent to you alone (%1), as an exercise. It goes away after 15 minutes.</source>
        <translation>Enviado só para si (%1), como exercício. Desaparece ao fim de 15 minutos.</translation>
    </message>
    <message>
        <source>Sent to the group %1 alone, as an exercise. It goes away after 15 minutes.</source>
        <translation>Enviado só ao grupo %1, como exercício. Desaparece ao fim de 15 minutos.</translation>
    </message>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Sem servidor: nada foi enviado.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Não enviado: %1</translation>
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
        <translation>%1: diz o mesmo que os outros</translation>
    </message>
    <message>
        <source>Lags behind: %1</source>
        <translation>Está atrasado: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Retirar %1</translation>
    </message>
</context>
</TS>
