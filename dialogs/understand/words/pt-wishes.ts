import type { WishWords } from './types.ts';

/** Portuguese for asking for a treatment, whatever it is. */
export const wishesPt: WishWords = {
  before:
    '(?:quero|queremos|queria|queriamos|quer|preciso de|preciso|desejo|procuro|reservar?|reserve|marcar|marque|agendar|agende|gostaria de|gostava de|(?:marcacao|horario|hora) para|fazem|faz|oferecem|tem|voces (?:tem|fazem|oferecem))(?: (?:marcar|reservar|agendar|fazer|ter|tambem|experimentar))* ?(?:um|uma|uns|umas|1)|(?:fazem|oferecem)(?: tambem)?',
  ends: (
    'para a ao com em no na por pelo pela o os as este esta hoje amanha depois antes sobre desde ate e ou mas se ' +
    'quando favor obrigado obrigada agora logo entao como entre segunda terca quarta quinta sexta sabado domingo ' +
    'proximo proxima semana tarde noite manha meio-dia sao tem que quem melhor eu voce nos la'
  ).split(' '),
  others: (
    'marcacao reserva horario hora visita sessao vaga lugar momento instante bocado dia data semana manha tarde ' +
    'noite algo coisa um uma este esse isto isso ele ela mim ti nos mulher homem moca rapaz senhora senhor ' +
    'terapeuta massagista profissional pessoa gente humano atendente alguem amigo amiga marido esposa casal ' +
    'crianca criancas grupo mae pai irma irmao reembolso devolucao recibo fatura factura nota comprovante conta ' +
    'pergunta perguntas duvida duvidas desconto oferta promocao cheque vale cartao cartoes presente estacionamento ' +
    'wifi piscina chuveiro toalha toalhas roupao cacifo armario bebida cafe cha agua pausa descanso palavra ' +
    'chamada ligacao problema queixa reclamacao ideia lembrete confirmacao codigo link mudanca alteracao servico ' +
    'ajuda informacao informacoes info preco precos valor valores tabela lista menu opcao opcoes taxi relaxante ' +
    'relaxar novo nova bom boa outro outra outros outras diferente primeiro primeira segundo segunda ultimo ' +
    'ultima que mesmo mesma rapido rapida curto curta longo longa menos mais disponibilidade disponivel livre dor ' +
    'costas pescoco ombros cabeca pes stress estresse tensao opiniao conselho pacote plano animais cao cachorro ' +
    'avaliacao comentario elogio sugestao dinheiro favor espaco consulta agendamento horarios pix'
  ).split(' '),
};
