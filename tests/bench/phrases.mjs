// Words from which generate.mjs makes the texts of vendors. Slots: {p} the property's label, {n} a small
// number, and one slot for each list of `words`. A text is a pair: Japanese, English.

export const words = {
  who: [
    ['運用担当者', 'operations staff'], ['情報セキュリティ責任者', 'the security officer'],
    ['承認された管理者', 'approved administrators'], ['開発部門の責任者', 'the head of development'],
    ['サポート窓口', 'the support desk'], ['契約者の管理者', "the customer's administrator"],
    ['データセンター事業者', 'the data centre operator'], ['社内の監査部門', 'the internal audit team'],
  ],
  where: [
    ['AWS 東京リージョン', 'the AWS Tokyo region'], ['国内のデータセンター', 'a data centre in Japan'],
    ['管理画面', 'the administration screen'], ['サポートサイト', 'the support site'],
    ['本番環境', 'production'], ['遠隔地の保管庫', 'an off-site vault'], ['検証環境', 'the staging environment'],
    ['お客様専用ページ', "the customer's own page"],
  ],
  how: [
    ['電子メール', 'e-mail'], ['TLS 1.2以上の暗号化通信', 'connections encrypted with TLS 1.2 or later'],
    ['AES-256による暗号化', 'AES-256 encryption'], ['アクセスログの定期点検', 'regular review of access logs'],
    ['多要素認証', 'multi-factor authentication'], ['IPアドレスの制限', 'restriction by IP address'],
    ['自動化されたスクリプト', 'automated scripts'], ['第三者による脆弱性診断', 'vulnerability tests by a third party'],
    ['日次のバックアップ', 'daily backups'], ['申請と承認の手続き', 'application and approval'],
  ],
  when: [
    ['原則として毎日', 'daily as a rule'], ['四半期ごと', 'each quarter'], ['年{n}回以上', 'at least {n} times a year'],
    ['必要が生じたとき', 'whenever needed'], ['契約終了後{n}日以内', 'within {n} days of the end of the contract'],
    ['毎月第{n}営業日', 'on business day {n} of each month'], ['リリースのたび', 'with each release'],
    ['障害の検知から{n}時間以内', 'within {n} hours of detecting a failure'],
  ],
  plan: [
    ['エンタープライズプラン', 'Enterprise plan'], ['スタンダードプラン', 'Standard plan'], ['ライトプラン', 'Light plan'],
    ['管理者向けの画面', 'Administration screen'], ['スマートフォン用アプリ', 'Smartphone app'],
    ['外部連携API', 'External API'], ['オンプレミス連携の機能', 'On-premises connector'],
  ],
};

export const notes = [
  ['{p}は{when}、{who}が{how}によって実施し、その結果を{where}に記録する。', '{P} is carried out {when} by {who} through {how}; the result is recorded in {where}.'],
  ['{where}を対象とし、{how}を用いる。例外は{who}の承認を要する。', 'Covers {where} and uses {how}. Exceptions need the approval of {who}.'],
  ['{plan}では標準で含まれ、そのほかのプランでは別途見積もりとなる。', 'Included in the {plan}; quoted separately for other plans.'],
  ['文書は「{p}」の見出しで述べるが、数値は示していない。', 'The document speaks of it under its own heading but gives no figures.'],
  ['{when}見直し、変更があれば{how}で契約者に知らせる。', 'Reviewed {when}; changes are announced to customers by {how}.'],
  ['{who}だけが行える。操作の記録は{n}年間保存する。', 'Only {who} may do so. Records of operation are kept for {n} years.'],
  ['{p}の保存期間と暗号化については、{plan}の仕様書を参照するよう求めている。', 'Refers to the specification of the {plan} for retention and encryption.'],
  ['災害時は{where}へ切り替え、{when}に訓練を行う。', 'Switches to {where} in a disaster; drills take place {when}.'],
  ['利用者側の設定が必要。設定しない場合、{p}は無効のままとなる。', 'Needs a setting by the customer; it stays off otherwise.'],
  ['再委託先にも同じ水準を求め、{when}に{who}が確認する。', 'Subcontractors are held to the same level; {who} checks {when}.'],
  ['サーバー、ネットワーク、ミドルウェアのそれぞれについて{how}を行う。', 'Applies {how} to servers, networks and middleware alike.'],
  ['目標であり、保証ではない。実績は{where}で公開している。', 'A target, not a guarantee. Actual figures are published on {where}.'],
];

export const statements = [
  ['{how}を基本とし、{who}が管理する', 'Based on {how} and managed by {who}'],
  ['{where}に置き、{when}に点検する', 'Kept in {where} and inspected {when}'],
  ['{plan}の利用規約に定める', 'Laid down in the terms of the {plan}'],
  ['{p}の手順書を整え、{when}に更新する', 'Documented in a manual that is updated {when}'],
];

export const conflicts = [
  ['本文では{n}日間、付録では2週間とあり、一致しない。', 'The body says {n} days, the appendix two weeks.'],
  ['別の節では「対応予定」としている。', 'Another section says that it is only planned.'],
];

export const names = {
  head: [['クラウド', 'Cloud'], ['スマート', 'Smart'], ['らくらく', 'Easy'], ['ワーク', 'Work'], ['データ', 'Data'], ['セキュア', 'Secure'], ['みんなの', 'Minna'], ['ネクスト', 'Next']],
  tail: [['勤怠', 'Attendance'], ['経費', 'Expense'], ['チャット', 'Chat'], ['帳票', 'Forms'], ['労務', 'Labour'], ['名刺', 'Cards'], ['在庫', 'Stock'], ['請求', 'Billing'], ['予約', 'Booking'], ['学習', 'Learning']],
  kind: [['クラウド型の業務システム', 'Cloud business system'], ['クラウド型の管理ツール', 'Cloud management tool'], ['問い合わせ管理', 'Help desk']],
};

export const standards = {
  'cert.isms': 'ISO/IEC 27001:2022', 'cert.isms_cloud': 'ISO/IEC 27017:2015', 'cert.pims': 'ISO/IEC 27701:2019',
  'cert.privacy_mark': 'プライバシーマーク',
};

export const section_titles = [
  ['責任分界点', 'Split of responsibility'], ['データの保管場所', 'Data location'], ['暗号化', 'Encryption'],
  ['バックアップ', 'Backup'], ['ログの取得と保存', 'Logs'], ['脆弱性管理', 'Vulnerabilities'],
  ['インシデント対応', 'Incidents'], ['可用性', 'Availability'], ['認証とアクセス権', 'Access'], ['委託先', 'Suppliers'],
];
