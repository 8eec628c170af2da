import { ConfigProvider, Layout, Menu, Table } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';

// The floor of "start to first rows": the frame of any antd page and one row that is there from the start.
const rows = [{ key: '1', name: 'A', bed: '1' }];
const columns = [{ title: 'Name', dataIndex: 'name' }, { title: 'Bed', dataIndex: 'bed' }];
const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');

createRoot(place).render(
  <ConfigProvider locale={zhCN}>
    <Layout>
      <Layout.Sider><Menu items={[{ key: '1', label: 'A' }]} /></Layout.Sider>
      <Layout.Content><Table rowKey="key" dataSource={rows} columns={columns} /></Layout.Content>
    </Layout>
  </ConfigProvider>,
);
